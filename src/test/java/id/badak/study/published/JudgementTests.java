package id.badak.study.published;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.statistics.PValues;
import id.badak.study.statistics.Proportion;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgementTests {
    private static final String ANY = "percent: 50.00, k: 5, n: 10";

    @Nested
    class OfThePaper {
        private final Judgement paper = Judgement.of(FiguresSpecimens.paper());

        @Test
        void showsThatProductionRoseAndNotThatDistributionDid() {
            assertThat(paper.claims())
                    .extracting(ClaimReading::verdict)
                    .containsExactly(ClaimVerdict.SHOWN_MORE, ClaimVerdict.NOT_SHOWN, ClaimVerdict.NOT_SHOWN);
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
    }

    @Nested
    class WithPublishedCounts {
        @Test
        void usesExactlyThese() {
            var judgement = judgement("percent: 52.43, k: 54, n: 103", "percent: 65.90, k: 114, n: 173");
            var change = judgement.changes().getFirst();
            assertThat(change.possibilities()).isEqualTo(1);
            assertThat(change.outcome().orElseThrow().difference().isSingle()).isTrue();
            assertThat(change.before().findInterval()).isPresent();
        }

        @Test
        void neverClaimsMoreThanTheWeakestMethod() {
            // Pooled p 0.0473, Fisher p 0.0578: the methods do not agree.
            var change = judgement("percent: 44.00, k: 44, n: 100", "percent: 58.00, k: 58, n: 100")
                    .changes()
                    .getFirst();
            assertThat(change.outcome().orElseThrow().tests())
                    .extracting(PValues::significant)
                    .containsExactly(1L, 0L);
            assertThat(change.verdict()).isEqualTo(ClaimVerdict.DEPENDS);
        }

        @Test
        void showsAFall() {
            var change = judgement("percent: 80.00, k: 80, n: 100", "percent: 40.00, k: 40, n: 100")
                    .changes()
                    .getFirst();
            assertThat(change.verdict()).isEqualTo(ClaimVerdict.SHOWN_LESS);
        }

        @Test
        void comparesTwoExactChanges() {
            var judgement = judgement("percent: 20.00, k: 20, n: 100", "percent: 80.00, k: 80, n: 100");
            assertThat(judgement.comparisons().getFirst().verdict()).isEqualTo(ClaimVerdict.SHOWN_MORE);
        }

        @Test
        void readsNAloneAsALimitOnWhatIsPossible() {
            var change = judgement("percent: 52.43, n: 185", "percent: 65.90, n: 173")
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
        return judgement(before, after).changes().getFirst().commonN();
    }

    @Test
    void leavesOpenWhatDependsOnTheCounts() {
        var change = judgement("percent: 50.00", "percent: 60.00").changes().getFirst();
        assertThat(change.verdict()).isEqualTo(ClaimVerdict.DEPENDS);
    }

    @Test
    void namesAFigureThatNoCountUpTo400Gives() {
        var text = FiguresSpecimens.file(4, "percent: 52.4301", "percent: 60", "percent: 50", "percent: 50");
        var judgement = Judgement.of(FiguresSpecimens.read(text));
        assertThat(judgement.changes().getFirst().verdict()).isEqualTo(ClaimVerdict.IMPOSSIBLE);
        assertThat(judgement.comparisons().getFirst().verdict()).isEqualTo(ClaimVerdict.IMPOSSIBLE);
    }

    @Test
    void givesUpOnlyWhereThePossibilitiesAreBeyondCounting() {
        var text = FiguresSpecimens.file(0, "percent: 52", "percent: 60", "percent: 50", "percent: 51");
        var judgement = Judgement.of(FiguresSpecimens.read(text));
        assertThat(judgement.changes().getFirst().verdict()).isEqualTo(ClaimVerdict.DEPENDS);
        assertThat(judgement.comparisons().getFirst().verdict()).isEqualTo(ClaimVerdict.TOO_MANY);
    }

    private static Judgement judgement(String before, String after) {
        return Judgement.of(FiguresSpecimens.read(FiguresSpecimens.file(2, before, after, ANY, ANY)));
    }
}
