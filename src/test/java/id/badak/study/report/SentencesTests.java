package id.badak.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.Language;
import id.badak.study.published.ClaimVerdict;
import id.badak.study.published.FiguresSpecimens;
import id.badak.study.published.Judgement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTests {
    private static final String ANY = "percent: 50.00, k: 5, n: 10";

    @Nested
    class OfThePaper {
        private final Judgement paper = Judgement.of(FiguresSpecimens.paper());

        @Test
        void warnOfNothingSinceThePrintedChangesAgree() {
            var sentences = new Sentences(Language.ID);
            assertThat(paper.claims())
                    .allSatisfy(claim -> assertThat(sentences.warnings(claim)).isEmpty());
        }

        @Test
        void sayThatTheDistributionCannotBeToldFromChance() {
            assertThat(new Sentences(Language.ID).sentence(paper.claims().get(1)))
                    .contains("69,66% (2022)", "74,04% (2024)", "72 pasangan", "terluar")
                    .contains("belum dapat dibedakan dari variasi acak", "bukan bukti bahwa tidak ada perubahan")
                    .doesNotContain(" naik ");
            assertThat(new Sentences(Language.EN).sentence(paper.claims().get(1)))
                    .contains("cannot yet be distinguished from chance variation")
                    .doesNotContain(" rose ");
        }

        @Test
        void nameTheThreats() {
            assertThat(String.join("\n", Threats.list(paper, Language.ID)))
                    .contains("The programme started in 2022")
                    .contains("Pembilang dan penyebut tidak diterbitkan")
                    .contains("Tidak ada kelompok pembanding")
                    .contains("sarana yang berbeda")
                    .contains("dibulatkan setengah ke atas");
        }
    }

    @Test
    void sayWhetherTheCountsWerePublished() {
        assertThat(sentence("percent: 52.43, k: 54, n: 103", "percent: 65.90, k: 114, n: 173"))
                .contains("Dengan k dan n yang diterbitkan");
        assertThat(sentence("percent: 50.00", "percent: 60.00")).contains("bergantung pada k dan n");
    }

    /// Where k and n are known there is one interval, and no outermost among many.
    @ParameterizedTest
    @CsvSource({
        "20, 80, SHOWN_MORE, SHOWN_MORE",
        "80, 20, SHOWN_LESS, SHOWN_LESS",
        "50, 51, NOT_SHOWN, NOT_SHOWN",
        "44, 58, DEPENDS, NOT_SHOWN"
    })
    void speakOfOneIntervalWhereThereIsOne(int before, int after, ClaimVerdict change, ClaimVerdict comparison) {
        var judgement = judgement(
                "percent: %d.00, k: %d, n: 100".formatted(before, before),
                "percent: %d.00, k: %d, n: 100".formatted(after, after));
        assertThat(judgement.changes().getFirst().verdict()).isEqualTo(change);
        assertThat(judgement.comparisons().getFirst().verdict()).isEqualTo(comparison);
        assertThat(judgement.claims()).allSatisfy(claim -> {
            assertThat(new Sentences(Language.ID).sentence(claim)).doesNotContain("terluar", "Setiap", "⟨", "{");
            assertThat(new Sentences(Language.EN).sentence(claim))
                    .doesNotContainIgnoringCase("outermost")
                    .doesNotContain("Every", "⟨", "{");
        });
    }

    @Test
    void sayThatTheMethodsDoNotAgree() {
        // Pooled p 0.0473, Fisher p 0.0578.
        assertThat(sentence("percent: 44.00, k: 44, n: 100", "percent: 58.00, k: 58, n: 100"))
                .contains("tidak sepakat");
    }

    @Test
    void sayAFall() {
        assertThat(sentence("percent: 80.00, k: 80, n: 100", "percent: 40.00, k: 40, n: 100"))
                .contains(" turun ");
    }

    @Test
    void warnOfAPrintedChangeThatContradictsThePercentages() {
        var contradicted =
                judgement("percent: 50.00", "percent: 60.00").claims().getFirst();
        assertThat(new Sentences(Language.ID).warnings(contradicted))
                .singleElement()
                .asString()
                .contains("bertentangan", "+10,00");
        var rounded = judgement("percent: 50.00", "percent: 50.01").claims().getFirst();
        assertThat(new Sentences(Language.EN).warnings(rounded))
                .singleElement()
                .asString()
                .contains("rounding can explain");
    }

    private static String sentence(String before, String after) {
        return new Sentences(Language.ID)
                .sentence(judgement(before, after).claims().getFirst());
    }

    private static Judgement judgement(String before, String after) {
        return Judgement.of(FiguresSpecimens.read(FiguresSpecimens.file(2, before, after, ANY, ANY)));
    }
}
