package id.badak.coaching.visit;

import static id.badak.cast.Refusals.shown;
import static id.badak.cast.Refusals.told;

import id.badak.cast.Cast;
import id.badak.cast.Mentored;
import id.badak.cast.MentoringStory;
import id.badak.cast.Mentorings;
import id.badak.cast.VisitDraft;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.registry.grading.Answer.Verdict;
import id.badak.registry.programme.Chain;
import id.badak.sync.Bodies;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a mentor is told when a visit is not recorded. Nothing is kept of any, so all use one kitchen.
@WithBadak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Mentorings mentorings;

    private Mentored mentored;
    private Visitor andi;
    private String path;

    @BeforeAll
    void aMentoredKitchen() {
        mentored = mentorings.begun();
        andi = Visitor.signedIn(port, mentored.andi());
        path = "/binaan/" + mentored.mentorCase().id() + "/kunjungan";
    }

    @Nested
    class Form {
        @Test
        void tellsThatTheDayHasNotCome() {
            var tomorrow = Mentored.today().plusDays(1).toString();

            shown(posted("tanggal", tomorrow), new VisitProblem.DateAhead(), tomorrow, "Bu Siti semangat.");
        }

        @Test
        void tellsThatTheDayIsTooLongAgo() {
            var eleven = Mentored.today().minusYears(11).toString();

            shown(posted("tanggal", eleven), new VisitProblem.DateTooOld(), eleven, "Bu Siti semangat.");
        }

        @Test
        void tellsHowLongAVisitLasts() {
            shown(posted("menit", "601"), new VisitProblem.WrongMinutes(), "601", "Bu Siti semangat.");
        }

        @Test
        void tellsHowLongANoteIs() {
            var note = "a".repeat(2_001);

            shown(posted("catatan", note), new VisitProblem.NoteTooLong(), note);
        }

        @Test
        void asksForOneAnswerAtLeast() {
            var fields = MentoringStory.visitFields(Set.of());
            fields.keySet().removeIf(field -> field.startsWith("jawab-"));

            shown(post(fields), new VisitProblem.NothingAnswered(), "45", "Bu Siti semangat.");
        }

        @Test
        void tellsByWhenAnAgreementIsDue() {
            var fields = MentoringStory.visitFields(Set.of("13"));
            var late = Mentored.today().plusYears(3).toString();
            fields.put("batas-13", late);

            shown(post(fields), new VisitProblem.DueOutOfRange("13"), late, "Bu Siti semangat.");
        }

        @Test
        void isNotOpenedForAKindWithoutAnInstrument() {
            var company = cast.inNewOffice();
            var harbour = mentorings.of(company, company.facility("Pelabuhan", Chain.SERVICE, "KKP"));
            var mentor = Visitor.signedIn(port, harbour.andi());

            shown(
                    mentor.get("/binaan/" + harbour.mentorCase().id() + "/kunjungan/baru"),
                    new VisitProblem.EditionNotInForce());
        }
    }

    /// The form cannot say these; a device can.
    @Nested
    class Device {
        @Test
        void isToldThatAnAgreementIsMissing() {
            told(sent(mentored.draft().seeing("12", Verdict.UNMET)), new VisitProblem.UnmetWithoutAgreement("12"));
        }

        @Test
        void isToldThatAnAgreementIsForNothing() {
            var draft = mentored.draft().agreeing("13", "13-1", Mentored.today(), null);

            told(sent(draft), new VisitProblem.AgreementWithoutUnmet("13"));
        }

        @Test
        void isToldThatAnOptionIsAnotherClauses() {
            var draft = mentored.draft().unmet("13", "12-1", Mentored.today(), null);

            told(sent(draft), new VisitProblem.UnknownOption("13"));
        }
    }

    private Visitor.Answer posted(String field, String value) {
        var fields = MentoringStory.visitFields(Set.of());
        fields.put(field, value);
        return post(fields);
    }

    private Visitor.Answer post(Map<String, Object> fields) {
        return andi.postMultipart(path, andi.token(path + "/baru"), fields);
    }

    private Visitor.Answer sent(VisitDraft draft) {
        var operation = "{\"operations\":[{\"id\":\"%s\",\"kind\":\"visit.record\",\"body\":%s}]}"
                .formatted(Ids.next(), Bodies.write(draft.report()));
        return andi.postJson("/api/operasi", andi.token("/binaan"), operation);
    }
}
