package id.badak.study.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import id.badak.kernel.BilingualText;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.agreement.Agreement;
import id.badak.study.agreement.CodingUnit;
import id.badak.study.agreement.Coefficient;
import id.badak.study.inquiry.Criteria.Exclusion;
import id.badak.study.inquiry.JointClaim.Fit;
import id.badak.study.inquiry.MemberCheck.Answer;
import id.badak.study.inquiry.Triangulation.Position;
import id.badak.study.material.Case;
import id.badak.study.material.Code;
import id.badak.study.material.Link;
import id.badak.study.material.Project;
import id.badak.study.statistics.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InquiryTests {
    private final InquirySpecimens study = new InquirySpecimens();

    private static void refused(String key, ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOfSatisfying(InquiryFault.class, fault -> {
            assertThat(fault.key()).isEqualTo(key);
            for (var language : Language.values()) {
                assertThat(fault.remedy(Texts.in(language))).doesNotContain("⟨", "{0}");
                assertThat(fault.thing().said(Texts.in(language))).doesNotContain("⟨");
            }
        });
    }

    @Nested
    class Sample {
        @Test
        void whoWasMentoredTooShortlyDidNotConsentOrLeftIsOut() {
            var criteria = new Criteria(6);
            assertThat(criteria.against(InformantRole.PRODUCER, new Criteria.Standing(6, true, false)))
                    .isEmpty();
            assertThat(criteria.against(InformantRole.DISTRIBUTOR, new Criteria.Standing(5, false, true)))
                    .containsExactly(Exclusion.TOO_SHORT, Exclusion.NO_CONSENT, Exclusion.LEFT);
            assertThat(criteria.against(InformantRole.OFFICER, new Criteria.Standing(0, true, false)))
                    .isEmpty();
            assertThat(criteria.against(InformantRole.OFFICER, new Criteria.Standing(0, false, false)))
                    .containsExactly(Exclusion.NO_CONSENT);
        }

        @Test
        void anInterviewOfSomebodyOutsideTheCriteriaIsRefused() {
            study.interview("04", InformantRole.PRODUCER, 5, "04: Baru lima bulan.\n", 3);
            refused("not-eligible.TOO_SHORT", study::inquiry);
        }

        @Test
        void anInformantWithoutAnInterviewIsRefused() {
            study.interviews.remove("03");
            refused("no-interview", study::inquiry);
        }

        @Test
        void lengthIsLookedAtAndNotRefused() {
            assertThat(study.inquiry().caveats()).extracting(Caveat::key).doesNotContain("length");
            study.interviews.compute(
                    "02",
                    (number, one) -> new Interview(
                            number,
                            one.text(),
                            one.coders(),
                            List.of(InquirySpecimens.meeting(one.first().on(), 91)),
                            0));
            assertThat(study.inquiry().caveats()).contains(Caveat.of("length", "02"));
        }

        @Test
        void theAbsenceOfNegativeCasesAndOfThoseWhoLeftIsSaid() {
            study.considered.add(new Considered(InformantRole.PRODUCER, "Lebak", new Criteria.Standing(9, true, true)));
            assertThat(study.inquiry().caveats()).contains(Caveat.of("no-negative"), Caveat.of("left", 1L));
            assertThat(study.inquiry().excluded()).containsEntry(Exclusion.LEFT, 1L);
        }
    }

    @Nested
    class Independence {
        @Test
        void whoMentoredMayNotDeclareThatTheyCodedIt() {
            study.interviews.compute(
                    "02", (number, one) -> new Interview(number, one.text(), List.of("P1", "M"), one.meetings(), 0));
            refused("own-case", study::inquiry);
        }

        @Test
        void norMarkItWithoutDeclaring() {
            study.mark("02", "M", "takut", "takut sekali");
            refused("own-case", study::inquiry);
        }

        @Test
        void norJudgeAClaimThatQuotesThem() {
            var claim = study.claim(
                    Fit.CONFIRM,
                    InquirySpecimens.positions(Position.AGREE, Position.SILENT, Position.SILENT),
                    List.of(),
                    study.quotation("02", "takut sekali"));
            study.claims.add(claim);
            assertThat(study.inquiry().claims()).hasSize(1);
            study.claims.set(
                    0,
                    new JointClaim(
                            claim.id(),
                            claim.words(),
                            claim.theme(),
                            claim.estimates(),
                            claim.quotations(),
                            claim.triangulation(),
                            claim.fit(),
                            claim.inference(),
                            InquirySpecimens.decided("M")));
            refused("own-case", study::inquiry);
        }

        @Test
        void anInformantIsTheirOwnCaseToo() {
            study.people.add(new Person("O", "Orang O", InquirySpecimens.text("t"), Optional.of("01"), Set.of(), true));
            study.mark("01", "O", "takut", "mencari salah");
            refused("own-case", study::inquiry);
        }

        @Test
        void itIsSaidWhoDidWhat() {
            study.mark("01", "P1", "waktu", "tidak cukup");
            var duties = study.inquiry().duties();
            assertThat(duties)
                    .filteredOn(one -> one.person().id().equals("P1"))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.interviewed()).containsExactly("01", "02", "03");
                        assertThat(one.coded()).containsExactly("01", "02", "03");
                    });
            assertThat(duties)
                    .filteredOn(one -> one.person().id().equals("M"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.coded()).isEmpty());
        }
    }

    @Nested
    class Withdrawing {
        private static final String CANARY = "zqxburung";

        @Test
        void leavesNothingOfTheInterview() {
            study.words.put("03", "03: Kata " + CANARY + " hanya saya yang punya.\n");
            var memo = InquirySpecimens.memo("kode", "arti " + CANARY);
            var own = InquirySpecimens.id(CANARY + " sendiri");
            study.memos.add(memo);
            study.codes.add(new Code(
                    own,
                    CANARY + " sendiri",
                    true,
                    null,
                    "",
                    Code.Stage.OPEN,
                    List.of(memo.text().id()),
                    List.of()));
            var linked = InquirySpecimens.memo("kode juga", "tautan " + CANARY);
            study.memos.add(linked);
            study.links.add(new Link(
                    InquirySpecimens.id("link to code"),
                    null,
                    null,
                    null,
                    linked.text().id(),
                    own,
                    List.of()));
            study.graphs.add(
                    new Project.Kept("<Graph><Vertex name=\"" + CANARY + "\" of=\"" + own + "\"/></Graph>", Set.of()));
            study.mark("03", "P1", CANARY + " sendiri", CANARY);
            study.memos.add(InquirySpecimens.memo("03", "catatan " + CANARY));
            study.cases.add(new Case(
                    InquirySpecimens.id("case 03"),
                    "Kasus " + CANARY,
                    "",
                    List.of(),
                    List.of(),
                    List.of(InquirySpecimens.id("text 03")),
                    List.of()));
            study.links.add(new Link(
                    InquirySpecimens.id("link"),
                    CANARY,
                    null,
                    null,
                    InquirySpecimens.id("takut"),
                    InquirySpecimens.id("passage 03 0"),
                    List.of()));
            study.themes.add(new Theme(
                    InquirySpecimens.id("tema"),
                    InquirySpecimens.text("tema"),
                    Map.of(),
                    InquirySpecimens.text("dari ke"),
                    List.of(study.quotation("03", CANARY), study.quotation("02", "takut sekali")),
                    List.of(study.quotation("03", CANARY))));
            assertThat(shown(study.inquiry())).contains(CANARY);
            study.check("03", Answer.WITHDRAWN, "");
            var inquiry = study.inquiry();
            assertThat(shown(inquiry)).doesNotContain(CANARY);
            assertThat(inquiry.informants()).extracting(Informant::number).containsExactly("01", "02");
            assertThat(inquiry.withdrawals()).containsExactly(new Withdrawal("03", InquirySpecimens.DAY.plusDays(1)));
        }

        private static String shown(Inquiry inquiry) {
            return List.of(
                            inquiry.project(),
                            inquiry.themes(),
                            inquiry.claims(),
                            inquiry.marks(),
                            inquiry.interviews(),
                            inquiry.disagreements(),
                            inquiry.duties(),
                            inquiry.caveats())
                    .toString();
        }

        @Test
        void needsNoTranscriptAnyMore() {
            study.words.remove("03");
            refused("no-text", study::inquiry);
            study.check("03", Answer.WITHDRAWN, "");
            assertThat(study.inquiry().interviews()).hasSize(2);
        }

        @Test
        void refusesATextThatIsNobodysInterview() {
            study.words.put("03 edisi lama", InquirySpecimens.DISTRIBUTOR);
            refused("text-of-nobody", study::inquiry);
            study.check("03", Answer.WITHDRAWN, "");
            refused("text-of-nobody", study::inquiry);
        }

        @Test
        void refusesARecordingThatMayBeItsOwn() {
            var recording = InquirySpecimens.picture("rekaman", InquirySpecimens.id("takut"));
            study.kept.add(recording);
            study.cases.add(new Case(
                    InquirySpecimens.id("case"),
                    "kasus",
                    "",
                    List.of(),
                    List.of(),
                    List.of(recording.id()),
                    List.of()));
            assertThat(study.inquiry().project().sources()).contains(recording);
            study.check("03", Answer.WITHDRAWN, "");
            refused("source-of-nobody", study::inquiry);
        }

        @Test
        void keepsACodeThatAPictureOfSomebodyElseHas() {
            var picture = InquirySpecimens.picture("gambar", InquirySpecimens.id("dapur"));
            study.kept.add(picture);
            study.codes.add(InquirySpecimens.code("dapur", Code.Stage.OPEN, List.of()));
            study.mark("03", "P1", "dapur", "Tidak ada");
            study.cases.add(new Case(
                    InquirySpecimens.id("case"),
                    "kasus",
                    "",
                    List.of(),
                    List.of(),
                    List.of(picture.id(), InquirySpecimens.id("text 02")),
                    List.of()));
            study.check("03", Answer.WITHDRAWN, "");
            assertThat(study.inquiry().codebook().has(InquirySpecimens.id("dapur")))
                    .isTrue();
        }

        @Test
        void keepsNoWordsOfTheAnswerEither() {
            refused("withdrawn-words", () -> study.check("03", Answer.WITHDRAWN, "jangan"));
        }

        @Test
        void makesAClaimThatStoodOnItBeJudgedAgain() {
            study.claims.add(study.claim(
                    Fit.CONFIRM,
                    InquirySpecimens.positions(Position.AGREE, Position.SILENT, Position.SILENT),
                    List.of(),
                    study.quotation("03", "Tidak ada yang berubah")));
            assertThat(study.inquiry().claims()).hasSize(1);
            study.check("03", Answer.WITHDRAWN, "");
            refused("source-silent.OWNERS", study::inquiry);
        }

        @Test
        void refusesAMemoThatQuotesIt() {
            study.check("03", Answer.WITHDRAWN, "");
            study.memos.add(InquirySpecimens.memo("umum", "Ia berkata: tidak ada yang berubah di toko saya."));
            refused("withdrawn-echo", study::inquiry);
        }

        @Test
        void refusesALinkACaseOrANameOfACategoryThatQuotesIt() {
            var quoted = "tidak ada yang berubah di toko saya";
            study.check("03", Answer.WITHDRAWN, "");
            study.links.add(new Link(
                    InquirySpecimens.id("link"),
                    quoted,
                    null,
                    null,
                    InquirySpecimens.id("takut"),
                    InquirySpecimens.id("waktu"),
                    List.of()));
            refused("withdrawn-echo", study::inquiry);
            study.links.clear();
            study.cases.add(
                    new Case(InquirySpecimens.id("case"), quoted, "", List.of(), List.of(), List.of(), List.of()));
            refused("withdrawn-echo", study::inquiry);
            study.cases.clear();
            study.themes.add(new Theme(
                    InquirySpecimens.id("tema"),
                    InquirySpecimens.text("tema"),
                    Map.of(InquirySpecimens.id("kategori"), InquirySpecimens.text(quoted)),
                    InquirySpecimens.text("dari ke"),
                    List.of(),
                    List.of()));
            refused("withdrawn-echo", study::inquiry);
        }

        @Test
        void letsWordsStandThatOthersSaidToo() {
            study.words.put("02", InquirySpecimens.PRODUCER + "02: Tidak ada yang berubah di toko saya.\n");
            study.check("03", Answer.WITHDRAWN, "");
            study.memos.add(InquirySpecimens.memo("umum", "tidak ada yang berubah di toko saya"));
            assertThat(study.inquiry().interviews()).hasSize(2);
        }
    }

    @Nested
    class Checking {
        @Test
        void aCorrectionStandsBesideWhatWasSaid() {
            var said = study.quotation("02", "takut sekali");
            study.checks.put(
                    "02",
                    new MemberCheck(
                            "02",
                            InquirySpecimens.DAY,
                            Optional.of(new MemberCheck.Reply(
                                    Answer.NOT_QUITE,
                                    InquirySpecimens.DAY,
                                    "",
                                    List.of(new MemberCheck.Correction(said, "agak takut"))))));
            assertThat(study.inquiry().corrections(study.quotation("02", "sekali kalau ada")))
                    .singleElement()
                    .satisfies(one -> assertThat(one.instead()).isEqualTo("agak takut"));
            assertThat(study.inquiry().corrections(study.quotation("02", "mencatat")))
                    .isEmpty();
        }

        @Test
        void anAnswerFitsWhatComesWithIt() {
            refused("not-quite-silent", () -> study.check("02", Answer.NOT_QUITE, ""));
            refused(
                    "before-sent",
                    () -> new MemberCheck(
                            "02",
                            InquirySpecimens.DAY,
                            Optional.of(new MemberCheck.Reply(
                                    Answer.RIGHT, InquirySpecimens.DAY.minusDays(1), "", List.of()))));
        }

        @Test
        void whoHasNotAnsweredIsNamed() {
            assertThat(study.inquiry().caveats()).contains(Caveat.of("unanswered", "01, 02, 03"));
            study.check("02", Answer.RIGHT, "");
            assertThat(study.inquiry().caveats()).contains(Caveat.of("unanswered", "01, 03"));
        }
    }

    @Nested
    class Claims {
        @Test
        void aSourceSpeaksWhereItHasSpokenAndNowhereElse() {
            var quotation = study.quotation("02", "takut sekali");
            study.claims.add(study.claim(
                    Fit.CONFIRM,
                    InquirySpecimens.positions(Position.SILENT, Position.SILENT, Position.SILENT),
                    List.of(),
                    quotation));
            refused("source-speaks.OWNERS", study::inquiry);
            study.claims.set(
                    0,
                    study.claim(
                            Fit.CONFIRM,
                            InquirySpecimens.positions(Position.AGREE, Position.DISSONANT, Position.SILENT),
                            List.of(),
                            quotation));
            refused("source-silent.OFFICERS", study::inquiry);
            study.claims.set(
                    0,
                    study.claim(
                            Fit.CONFIRM,
                            InquirySpecimens.positions(Position.AGREE, Position.SILENT, Position.SILENT),
                            List.of("D1"),
                            quotation));
            refused("source-speaks.DOCUMENTS", study::inquiry);
        }

        @Test
        void silenceIsWhereOneHalfHasNothing() {
            var silent = InquirySpecimens.positions(Position.SILENT, Position.SILENT, Position.SILENT);
            study.claims.add(study.claim(Fit.DISCORDANT, silent, List.of()));
            refused("fit-of-one-half", study::inquiry);
        }

        @Test
        void discordanceIsAllowedAndSeen() {
            study.claims.add(study.claim(
                    Fit.DISCORDANT,
                    InquirySpecimens.positions(Position.DISSONANT, Position.SILENT, Position.SILENT),
                    List.of(),
                    study.quotation("03", "Tidak ada yang berubah")));
            assertThat(study.inquiry().caveats()).contains(Caveat.of("discordant", "K1"), Caveat.of("dissonant", "K1"));
        }

        @Test
        void confirmingWhatChanceCouldGiveIsSaid() {
            study.numbers = new Numbers("0", true, List.of(InquirySpecimens.estimate("change.all", "NOT_SHOWN")));
            study.claims.add(study.claim(
                    Fit.CONFIRM,
                    InquirySpecimens.positions(Position.AGREE, Position.SILENT, Position.SILENT),
                    List.of(),
                    study.quotation("02", "takut sekali")));
            assertThat(study.inquiry().caveats()).contains(Caveat.of("confirmed-by-chance", "K1"));
        }

        @Test
        void aNumberOrAQuotationThatIsNotThereIsRefused() {
            study.numbers = Numbers.none();
            study.claims.add(study.claim(
                    Fit.CONFIRM,
                    InquirySpecimens.positions(Position.AGREE, Position.SILENT, Position.SILENT),
                    List.of(),
                    study.quotation("02", "takut sekali")));
            refused("unknown-estimate", study::inquiry);
            study.claims.set(
                    0,
                    study.claim(
                            Fit.CONFIRM,
                            InquirySpecimens.positions(Position.AGREE, Position.SILENT, Position.SILENT),
                            List.of(),
                            new Quotation("02", 0, 5, "takut")));
            refused("not-said", study::inquiry);
        }
    }

    @Nested
    class Coding {
        @Test
        void agreementNamesItsUnit() {
            study.mark("02", "P1", "takut", "takut sekali");
            study.mark("02", "P2", "mencatat", "saya takut");
            study.mark("03", "P1", "takut", "Tidak ada");
            var agreement = study.inquiry().agreement();
            assertThat(agreement).singleElement().satisfies(one -> {
                assertThat(one.category()).isEqualTo(InquirySpecimens.id("kategori"));
                var percent = (Outcome.Estimated<Agreement>) one.by().get(Coefficient.PERCENT);
                assertThat(percent).isNotNull();
                assertThat(percent.value().unit()).isEqualTo(CodingUnit.PARAGRAPH);
                assertThat(percent.value().units()).isEqualTo(9);
                assertThat(percent.value().value()).isEqualTo(8.0 / 9);
            });
        }

        @Test
        void aDecisionIsAboutItsParagraphOnly() {
            study.mark("02", "P1", "takut", "saya takut sekali kalau ada yang datang.\n02: Sekarang saya");
            assertThat(study.inquiry().disagreements()).hasSize(2);
            study.adjudications.add(new Adjudication(
                    study.quotation("02", "saya takut"),
                    InquirySpecimens.id("kategori"),
                    false,
                    InquirySpecimens.decided("P3")));
            assertThat(study.inquiry().codesByInformant())
                    .isEqualTo(Map.of(InquirySpecimens.id("takut"), Map.of("02", 1)));
        }

        @Test
        void twoCodesOfOneNameAreRefused() {
            study.codes.add(new Code(
                    InquirySpecimens.id("takut lagi"), "takut", true, null, "", Code.Stage.OPEN, List.of(), List.of()));
            refused("twice", study::inquiry);
        }

        @Test
        void aLimitNamesAThemeInTheLanguageOfTheReport() {
            study.themes.add(new Theme(
                    InquirySpecimens.id("tema"),
                    new BilingualText("kepercayaan", "trust"),
                    Map.of(),
                    InquirySpecimens.text("dari ke"),
                    List.of(),
                    List.of()));
            assertThat(study.inquiry().caveats())
                    .filteredOn(one -> one.key().equals("none-against"))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.sentence(Texts.in(Language.ID))).contains("kepercayaan");
                        assertThat(one.sentence(Texts.in(Language.EN))).contains("trust");
                    });
        }

        @Test
        void aDisagreementIsDecidedByWhoMay() {
            study.mark("02", "P1", "takut", "takut sekali");
            assertThat(study.inquiry().disagreements()).singleElement().satisfies(one -> {
                assertThat(one.given()).containsExactly("P1");
                assertThat(one.not()).containsExactly("P2");
                assertThat(one.at().words()).startsWith("02: Dulu");
            });
            assertThat(study.inquiry().codesByInformant()).hasSize(1);
            var at = study.quotation("02", "saya takut");
            study.adjudications.add(
                    new Adjudication(at, InquirySpecimens.id("kategori"), false, InquirySpecimens.decided("P3")));
            assertThat(study.inquiry().codesByInformant()).isEmpty();
            study.adjudications.set(
                    0, new Adjudication(at, InquirySpecimens.id("kategori"), false, InquirySpecimens.decided("M")));
            refused("own-case", study::inquiry);
            study.adjudications.set(
                    0, new Adjudication(at, InquirySpecimens.id("lain"), false, InquirySpecimens.decided("P3")));
            refused("no-disagreement", study::inquiry);
        }
    }

    /// The oracle shares nothing with what it judges: it walks over characters, paragraph by paragraph.
    @Property(tries = 200)
    void countsAreThoseOfSomebodyWhoWalksOverTheLetters(@ForAll long seed) {
        var random = new Random(seed);
        var made = new InquirySpecimens();
        var codes = List.of("takut", "mencatat", "waktu");
        for (int i = random.nextInt(12); i > 0; i--) {
            var number = "0" + (1 + random.nextInt(3));
            var said = made.words.get(number);
            int length = said.codePointCount(0, said.length());
            int start = random.nextInt(length);
            made.marks.add(new Mark(
                    number,
                    random.nextBoolean() ? "P1" : "P2",
                    InquirySpecimens.id(codes.get(random.nextInt(3))),
                    start,
                    start + 1 + random.nextInt(length - start)));
        }
        var seen = new HashSet<UUID>();
        var fresh = new ArrayList<Integer>();
        var counts = new HashMap<UUID, Map<String, Integer>>();
        var together = new HashMap<UUID, Map<UUID, Integer>>();
        made.words.forEach((number, said) -> {
            int before = seen.size();
            int[] letters = said.codePoints().toArray();
            var here = new HashSet<UUID>();
            for (int at = 0; at <= letters.length; at++) {
                if (at == letters.length || letters[at] == '\n') {
                    here.forEach(code ->
                            counts.computeIfAbsent(code, any -> new HashMap<>()).merge(number, 1, Integer::sum));
                    here.forEach(one -> here.forEach(other -> together.computeIfAbsent(one, any -> new HashMap<>())
                            .merge(other, 1, Integer::sum)));
                    here.clear();
                } else {
                    for (var mark : made.marks) {
                        if (mark.informant().equals(number) && mark.start() <= at && at < mark.end()) {
                            here.add(mark.code());
                        }
                    }
                }
            }
            made.marks.stream().filter(mark -> mark.informant().equals(number)).forEach(mark -> seen.add(mark.code()));
            fresh.add(seen.size() - before);
        });
        var inquiry = made.inquiry();
        assertThat(inquiry.codesByInformant()).isEqualTo(counts);
        assertThat(inquiry.codesTogether()).isEqualTo(together);
        assertThat(inquiry.saturation()).extracting(SaturationStep::fresh).containsExactlyElementsOf(fresh);
    }

    @Test
    void saturationFollowsTheDaysAndNotTheNumbers() {
        study.mark("01", "P1", "waktu", "tidak cukup");
        study.mark("03", "P1", "waktu", "Tidak ada");
        study.interviews.compute(
                "03",
                (number, one) -> new Interview(
                        number,
                        one.text(),
                        one.coders(),
                        List.of(InquirySpecimens.meeting(InquirySpecimens.DAY.minusDays(9), 60)),
                        0));
        assertThat(study.inquiry().saturation())
                .extracting(SaturationStep::informant, SaturationStep::fresh)
                .containsExactly(tuple("03", 1), tuple("01", 0), tuple("02", 0));
    }
}
