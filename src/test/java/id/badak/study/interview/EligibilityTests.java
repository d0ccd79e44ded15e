package id.badak.study.interview;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.AccountId;
import id.badak.study.interview.Eligibility.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EligibilityTests {
    private static final AccountId JAKA = new AccountId(new UUID(0, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static Informant since(@Nullable LocalDate month) {
        return until(month, null);
    }

    private static Informant until(@Nullable LocalDate month, @Nullable LocalDate left) {
        return new Informant(
                new InformantId(new UUID(0, 2)),
                new FieldStudyId(new UUID(0, 3)),
                5,
                Informant.Part.OFFICER,
                null,
                "",
                month,
                left,
                "",
                JAKA,
                Instant.EPOCH);
    }

    private static Interview on(LocalDate day, boolean isAgreed, boolean isWithdrawn) {
        return new Interview(
                new InterviewId(new UUID(0, 4)),
                since(null),
                day,
                60,
                Interview.Mode.VIDEO,
                "",
                JAKA,
                Instant.EPOCH,
                isAgreed ? new Interview.Consent(day, Interview.Way.SPOKEN, JAKA, Instant.EPOCH) : null,
                isWithdrawn ? new Interview.Withdrawal(day, JAKA, Instant.EPOCH) : null);
    }

    @Test
    void holdsFromTheDayTheSixthMonthIsOver() {
        var began = LocalDate.of(2026, 3, 1);

        assertThat(Eligibility.of(since(began), List.of(on(LocalDate.of(2026, 9, 1), true, false)), TODAY)
                        .holds())
                .isTrue();
        assertThat(Eligibility.of(since(began), List.of(on(LocalDate.of(2026, 8, 31), true, false)), TODAY)
                        .reasons())
                .containsExactly(Reason.TOO_SHORT);
    }

    @Test
    void leavesOutWhoLeftMentoring() {
        var left = until(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 10, 1));

        assertThat(Eligibility.of(left, List.of(on(LocalDate.of(2026, 9, 1), true, false)), TODAY)
                        .reasons())
                .containsExactly(Reason.LEFT);
    }

    @Test
    void namesEveryReason() {
        assertThat(Eligibility.of(since(null), List.of(), TODAY).reasons())
                .containsExactly(Reason.NEVER_MENTORED, Reason.NOT_ASKED);
        assertThat(Eligibility.of(since(null), List.of(on(TODAY, false, false)), TODAY)
                        .reasons())
                .containsExactly(Reason.NEVER_MENTORED, Reason.NO_CONSENT);
        assertThat(Eligibility.of(since(null), List.of(on(TODAY, true, true)), TODAY)
                        .reasons())
                .containsExactly(Reason.NEVER_MENTORED, Reason.WITHDRAWN);
    }

    @Test
    void countsMonthsToTheLastInterviewThatMayBeUsed() {
        var began = LocalDate.of(2026, 3, 1);
        var early = on(LocalDate.of(2026, 4, 1), true, false);
        var later = on(LocalDate.of(2026, 10, 1), true, false);
        var open = on(LocalDate.of(2026, 10, 1), false, false);

        assertThat(Eligibility.of(since(began), List.of(early, later), TODAY).holds())
                .isTrue();
        assertThat(Eligibility.of(since(began), List.of(early, open), TODAY).reasons())
                .containsExactly(Reason.TOO_SHORT);
    }

    @Test
    void needsOneInterviewThatStands() {
        var began = LocalDate.of(2025, 1, 1);

        assertThat(Eligibility.of(since(began), List.of(on(TODAY, true, true), on(TODAY, true, false)), TODAY)
                        .holds())
                .isTrue();
    }
}
