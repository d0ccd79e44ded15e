package id.badak.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.kernel.Language;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnsentTests {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void beginsARoundAnewWithThreeDaysToEndIt() {
        var again = unsent("news.valve-opened", NOW.minusSeconds(60), NOW).repeat(NOW);
        assertThat(again.isGivenUp()).isFalse();
        assertThat(again.tries()).isZero();
        assertThat(again.nextAt()).isEqualTo(NOW);
        assertThat(again.notice().until()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void neverShortensHowLongANoticeIsOfUse() {
        var until = NOW.plus(Duration.ofDays(9));
        assertThat(unsent("news.valve-opened", NOW, until).repeat(NOW).notice().until())
                .isEqualTo(until);
    }

    @Test
    void isNotRepeatedWhileItIsStillTried() {
        assertThat(refusal(unsent("news.valve-opened", null, NOW)).problem()).isEqualTo(new NothingToTryAgain());
    }

    @Test
    void isNotRepeatedWhenItCarriesALink() {
        assertThat(refusal(unsent("ticket.sign-in", NOW, NOW)).problem()).isEqualTo(new NothingToTryAgain());
        assertThat(unsent("ticket.address", NOW, NOW).isRepeatable()).isFalse();
    }

    private static Refusal refusal(Unsent unsent) {
        return catchThrowableOfType(Refusal.class, () -> unsent.repeat(NOW));
    }

    private static Unsent unsent(String kind, @Nullable Instant givenUpAt, Instant until) {
        var notice =
                Notice.to(new AccountId(Ids.next()), new OfficeId(Ids.next()), kind, Ids.next(), Language.ID, until);
        return new Unsent(notice, NOW.minusSeconds(600), NOW, 12, givenUpAt, Fault.UNREACHABLE);
    }
}
