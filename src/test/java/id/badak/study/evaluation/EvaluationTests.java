package id.badak.study.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.Language;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvaluationTests {
    private static final String ANY = "percent: 50.00, k: 5, n: 10";

    @Nested
    class OfThePaper {
        private final Evaluation paper = Evaluation.of(FiguresSpecimens.paper());

        @Test
        void showsThatProductionRoseAndNotThatDistributionDid() {
            assertThat(paper.claims())
                    .extracting(ClaimReading::verdict)
                    .containsExactly(Verdict.SHOWN_MORE, Verdict.NOT_SHOWN, Verdict.NOT_SHOWN);
        }

        @Test
        void findsTheSmallestSamplesAndNoPanelUpTo400() {
            assertThat(paper.changes())
                    .extracting(change -> change.equalN().orElseThrow())
                    .containsExactly(103, 810);
            assertThat(paper.changes())
                    .extracting(change -> change.commonN().orElseThrow())
                    .containsExactly(742, 890);
        }

        @Test
        void warnsOfNothingSinceThePrintedChangesAgree() {
            var sentences = new Sentences(Language.ID);
            assertThat(paper.claims())
                    .allSatisfy(claim -> assertThat(sentences.warnings(claim)).isEmpty());
        }

        @Test
        void saysThatTheDistributionCannotBeToldFromChance() {
            assertThat(new Sentences(Language.ID).sentence(paper.claims().get(1)))
                    .contains("69,66% (2022)", "74,04% (2024)", "72 pasangan")
                    .contains("belum dapat dibedakan dari variasi acak", "bukan bukti bahwa tidak ada perubahan")
                    .doesNotContain(" naik ");
            assertThat(new Sentences(Language.EN).sentence(paper.claims().get(1)))
                    .contains("cannot yet be distinguished from chance variation")
                    .doesNotContain(" rose ");
        }

        @Test
        void namesTheThreats() {
            assertThat(String.join("\n", Threats.list(paper, Language.ID)))
                    .contains("The programme started in 2022")
                    .contains("Pembilang dan penyebut tidak diterbitkan")
                    .contains("Tidak ada kelompok pembanding")
                    .contains("sarana yang berbeda")
                    .contains("dibulatkan setengah ke atas");
        }
    }

    @Nested
    class WithPublishedCounts {
        @Test
        void usesExactlyThese() {
            var evaluation = evaluation("percent: 52.43, k: 54, n: 103", "percent: 65.90, k: 114, n: 173");
            var change = evaluation.changes().getFirst();
            assertThat(change.possibilities()).isEqualTo(1);
            assertThat(change.outcome().orElseThrow().difference().isSingle()).isTrue();
            assertThat(change.before().findInterval()).isPresent();
            assertThat(new Sentences(Language.ID).sentence(change)).contains("Dengan k dan n yang diterbitkan");
        }

        @Test
        void neverClaimsMoreThanTheWeakestMethod() {
            // Pooled p 0.0473, Fisher p 0.0578: the methods do not agree.
            var change = evaluation("percent: 44.00, k: 44, n: 100", "percent: 58.00, k: 58, n: 100")
                    .changes()
                    .getFirst();
            assertThat(change.outcome().orElseThrow().tests())
                    .extracting(Tally::significant)
                    .containsExactly(1L, 0L);
            assertThat(change.verdict()).isEqualTo(Verdict.DEPENDS);
            assertThat(new Sentences(Language.ID).sentence(change)).contains("tidak sepakat");
        }

        @Test
        void showsAFall() {
            var change = evaluation("percent: 80.00, k: 80, n: 100", "percent: 40.00, k: 40, n: 100")
                    .changes()
                    .getFirst();
            assertThat(change.verdict()).isEqualTo(Verdict.SHOWN_LESS);
            assertThat(new Sentences(Language.ID).sentence(change)).contains(" turun ");
        }

        @Test
        void comparesTwoExactChanges() {
            var evaluation = evaluation("percent: 20.00, k: 20, n: 100", "percent: 80.00, k: 80, n: 100");
            assertThat(evaluation.comparisons().getFirst().verdict()).isEqualTo(Verdict.SHOWN_MORE);
        }

        @Test
        void readsNAloneAsALimitOnWhatIsPossible() {
            var change = evaluation("percent: 52.43, n: 185", "percent: 65.90, n: 173")
                    .changes()
                    .getFirst();
            assertThat(change.before().possible()).containsExactly(new Proportion(97, 185));
        }
    }

    @Test
    void sharesAnNOnlyWhereThePublishedOneAllowsIt() {
        assertThat(commonN("percent: 50.00, k: 50, n: 100", "percent: 60.00, k: 120, n: 200"))
                .isEmpty();
        assertThat(commonN("percent: 50.00, k: 50, n: 100", "percent: 60.00, k: 60, n: 100"))
                .contains(100);
        assertThat(commonN("percent: 50.00, n: 100", "percent: 60.00")).contains(100);
        assertThat(commonN("percent: 50.00", "percent: 60.00")).contains(10);
    }

    private static Optional<Integer> commonN(String before, String after) {
        return evaluation(before, after).changes().getFirst().commonN();
    }

    @Test
    void leavesOpenWhatDependsOnTheCounts() {
        var change = evaluation("percent: 50.00", "percent: 60.00").changes().getFirst();
        assertThat(change.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(new Sentences(Language.ID).sentence(change)).contains("bergantung pada k dan n");
    }

    @Test
    void namesAFigureThatNoCountUpTo400Gives() {
        var text = FiguresSpecimens.file(4, "percent: 52.4301", "percent: 60", "percent: 50", "percent: 50");
        var evaluation = Evaluation.of(FiguresSpecimens.read(text));
        assertThat(evaluation.changes().getFirst().verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(evaluation.comparisons().getFirst().verdict()).isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void givesUpOnlyWhereThePossibilitiesAreBeyondCounting() {
        var text = FiguresSpecimens.file(0, "percent: 52", "percent: 60", "percent: 50", "percent: 51");
        var evaluation = Evaluation.of(FiguresSpecimens.read(text));
        assertThat(evaluation.changes().getFirst().verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(evaluation.comparisons().getFirst().verdict()).isEqualTo(Verdict.TOO_MANY);
    }

    @Test
    void warnsOfAPrintedChangeThatContradictsThePercentages() {
        var evaluation = evaluation("percent: 50.00", "percent: 60.00");
        assertThat(new Sentences(Language.ID).warnings(evaluation.claims().getFirst()))
                .singleElement()
                .asString()
                .contains("bertentangan", "+10,00");
        assertThat(new Sentences(Language.EN)
                        .warnings(evaluation("percent: 50.00", "percent: 50.01")
                                .claims()
                                .getFirst()))
                .singleElement()
                .asString()
                .contains("rounding can explain");
    }

    private static Evaluation evaluation(String before, String after) {
        return Evaluation.of(FiguresSpecimens.read(FiguresSpecimens.file(2, before, after, ANY, ANY)));
    }
}
