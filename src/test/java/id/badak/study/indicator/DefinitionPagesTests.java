package id.badak.study.indicator;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Language;
import id.badak.kernel.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class DefinitionPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Mentorings mentorings;

    private Visitor signedIn(Company company, Role role) {
        return Visitor.signedIn(port, company.the(role));
    }

    @Test
    void saysOfEachWhatItCountsAndWhatNot() {
        var head = signedIn(cast.inNewOffice(), Role.HEAD);
        var list = head.get("/indikator");

        assertThat(Definition.list()).hasSize(7);
        for (var one : Definition.list()) {
            assertThat(list.words()).contains(one.name().id());
            assertThat(head.get("/indikator/" + one.id()).words())
                    .contains(
                            one.numerator().id(),
                            one.source().id(),
                            one.period().id())
                    .contains(one.leavesOut().stream().map(words -> words.id()).toList());
        }
    }

    @Test
    void countsMentoringForResearchers() {
        var company = cast.inNewOffice();
        var mentored = mentorings.in(company);
        mentored.visited(mentored.draft().lasting(45));
        mentored.visited(mentored.draft().lasting(60));
        mentorings.in(company).withdrawn();

        var rows = signedIn(company, Role.RESEARCHER)
                .get("/indikator/mentoring-hours")
                .page();

        assertThat(rows.select("tbody tr").eachText())
                .as("of one")
                .containsExactly("%d disembunyikan disembunyikan"
                        .formatted(Mentored.today().getYear()));
        assertThat(rows.text()).contains("banyaknya disembunyikan").doesNotContain("1,8");
    }

    @Test
    void showsWhatIsOfFiveOrMore() {
        var six = new MentoringYear(2023, 6, 6, 12, 9, 630);
        var mentoring = new Mentoring(List.of(six, new MentoringYear(2024, 8, 3, 4, 4, 90)), 7);

        assertThat(mentoring.shown())
                .as("three, and the smallest of the others")
                .extracting(Mentoring.Shown::begun, Mentoring.Shown::visited)
                .containsExactly(tuple(false, true), tuple(true, false));
        assertThat(mentoring.shownWithheld()).hasValue(7);
        assertThat(new Mentoring(List.of(six), 0).shown())
                .as("none withheld points at nobody")
                .extracting(Mentoring.Shown::begun)
                .containsExactly(true);
        assertThat(six.hours(Language.ID)).isEqualTo("10,5");
        assertThat(six.visitsOfAFacility(Language.ID)).isEqualTo("2,0");
    }

    @Test
    void showsNobodyElseHowMuchMentoringThereWas() {
        var company = cast.inNewOffice();
        var mentored = mentorings.in(company);
        mentored.visited(mentored.draft().lasting(45));

        assertThat(signedIn(company, Role.HEAD)
                        .get("/indikator/mentoring-visits")
                        .page()
                        .select("table"))
                .isEmpty();
    }

    @Test
    void countsPermitsBesideMentoringForResearchers() {
        var company = cast.inNewOffice();
        var mentored = mentorings.in(company);
        mentored.visited(mentored.draft().lasting(45));
        var key = mentored.kitchen().studyKey();
        var today = Mentored.today();
        Issued.once(company, key, "SPP_IRT", today);
        Issued.once(company, key, "SPP_IRT", today.minusYears(9));
        Issued.many(company, 6, "SPP_IRT", today);
        Issued.many(company, 5, "IZIN_EDAR_MD", today);
        Issued.mistaken(company, 5, "IZIN_EDAR_MD", today);
        var withdrawn = mentorings.in(company);
        Issued.once(company, withdrawn.kitchen().studyKey(), "IP_CPPOB", today);
        withdrawn.withdrawn();

        var rows = signedIn(company, Role.RESEARCHER)
                .get("/indikator/permits")
                .page()
                .select("tbody tr")
                .eachText();

        assertThat(rows)
                .containsExactly(
                        today.minusYears(9).getYear() + " SPP-IRT 0 izin pada 0 sarana disembunyikan",
                        today.getYear() + " Izin edar pangan olahan (MD) (dihitung sebagai izin edar dalam Tabel 1)"
                                + " 0 izin pada 0 sarana 5 izin pada 5 sarana",
                        today.getYear() + " SPP-IRT disembunyikan 6 izin pada 6 sarana");
        assertThat(signedIn(company, Role.HEAD).get("/indikator/permits").page().select("table"))
                .isEmpty();
        assertThat(signedIn(cast.inNewOffice(), Role.RESEARCHER)
                        .get("/indikator/permits")
                        .words())
                .contains("Belum ada izin yang dicatat");
    }

    @Test
    void saysThatThereIsNoneYet() {
        assertThat(signedIn(cast.inNewOffice(), Role.RESEARCHER)
                        .get("/indikator/mentoring-visits")
                        .words())
                .contains("Belum ada pendampingan yang dapat dihitung");
    }

    @Test
    void knowsNoOther() {
        shown(signedIn(cast.inNewOffice(), Role.HEAD).get("/indikator/laba"), new UnknownIndicator());
    }
}
