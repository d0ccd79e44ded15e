package id.badak.study.gather;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.inquiry.MemberCheck;
import id.badak.study.inquiry.MemberCheck.Answer;
import id.badak.study.inquiry.MemberCheck.Correction;
import id.badak.study.inquiry.Quotation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnsweredTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final Quotation SAID = new Quotation("07", 3, 9, "takut😀");

    private static MemberCheck check(Quotation said) {
        return new MemberCheck(
                "07",
                DAY,
                Optional.of(new MemberCheck.Reply(
                        Answer.NOT_QUITE, DAY, "Begini:", List.of(new Correction(said, "agak ragu")))));
    }

    private static MemberCheck.Reply in(String text) {
        return Answered.in(text, check(SAID)).reply().orElseThrow();
    }

    @Test
    void staysWhereTheWordsStillStand() {
        assertThat(in("😀a takut😀 takut😀").corrections()).containsExactly(new Correction(SAID, "agak ragu"));
    }

    @Test
    void movesWithTheWords() {
        assertThat(in("[kota] 😀 lalu takut😀.").corrections())
                .containsExactly(new Correction(new Quotation("07", 14, 20, "takut😀"), "agak ragu"));
    }

    @Test
    void saysNothingAgainThatTheEditionDoesNotHaveOnce() {
        for (var text : List.of("lalu [perasaan].", "takut😀 x takut😀", "")) {
            assertThat(in(text).corrections()).as(text).isEmpty();
            assertThat(in(text).words()).isEqualTo("Begini:\nagak ragu");
        }
    }

    @Test
    void leavesWhoHasNotAnsweredAlone() {
        var waiting = new MemberCheck("07", DAY, Optional.empty());

        assertThat(Answered.in("kata", waiting)).isEqualTo(waiting);
    }
}
