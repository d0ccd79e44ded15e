package id.badak.coaching.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Refusals;
import id.badak.cast.VisitDraft;
import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import id.badak.registry.grading.Answer.Verdict;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import id.badak.registry.standard.Standards;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Edition HOME_FOOD = Standards.load().get(new EditionId("cppb-irt-2012"));
    private static final MentorCase CASE = new MentorCase(
            new MentorCaseId(Ids.next()),
            new EnterpriseId(Ids.next()),
            new FacilityId(Ids.next()),
            new AccountId(Ids.next()),
            1,
            "paling dekat",
            Instant.EPOCH);

    @Test
    void isTheMentorsOfTheCase() {
        var visit = decided(draft());

        assertThat(visit.mentor()).isEqualTo(CASE.mentor());
        assertThat(visit.mentorCase()).isEqualTo(CASE.id());
        assertThat(visit.enterprise()).isEqualTo(CASE.enterprise());
        assertThat(visit.edition()).isEqualTo(HOME_FOOD.id());
    }

    @Nested
    class Day {
        @Test
        void isAtLatestToday() {
            assertThat(decided(draft().on(TODAY)).visitedOn()).isEqualTo(TODAY);
            assertThat(refusal(draft().on(TODAY.plusDays(1)))).isEqualTo(new VisitProblem.DateAhead());
        }

        @Test
        void isAtMostTenYearsBack() {
            assertThat(decided(draft().on(TODAY.minusYears(10))).visitedOn()).isEqualTo(TODAY.minusYears(10));
            assertThat(refusal(draft().on(TODAY.minusYears(10).minusDays(1)))).isEqualTo(new VisitProblem.DateTooOld());
        }
    }

    @Nested
    class Length {
        @ParameterizedTest
        @ValueSource(ints = {1, 600})
        void isOneMinuteToTenHours(int minutes) {
            assertThat(decided(draft().lasting(minutes)).minutes()).isEqualTo(minutes);
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 601, Integer.MAX_VALUE})
        void isRefusedOutsideOfThat(int minutes) {
            assertThat(refusal(draft().lasting(minutes))).isEqualTo(new VisitProblem.WrongMinutes());
        }
    }

    @Nested
    class Note {
        @Test
        void mayBeEmpty() {
            assertThat(decided(draft().noting("  \n ")).note()).isEmpty();
        }

        @Test
        void isAtMostTwoThousandLetters() {
            assertThat(decided(draft().noting("a".repeat(2_000))).note()).hasSize(2_000);
            assertThat(refusal(draft().noting("a".repeat(2_001)))).isEqualTo(new VisitProblem.NoteTooLong());
        }

        @Test
        void hasNoLetterThatTheDatabaseCannotKeep() {
            assertThat(refusal(draft().noting("Bu\0Siti"))).isEqualTo(new VisitProblem.NoteTooLong());
        }
    }

    @Nested
    class Answers {
        @Test
        void mayLeaveClausesOut() {
            var visit = decided(draft().lookingAtNothingElse().seeing("1", Verdict.MET));

            assertThat(visit.answers()).containsOnlyKeys("1");
        }

        @Test
        void mayCallAClauseNotApplicable() {
            assertThat(decided(draft().seeing("36", Verdict.NOT_APPLICABLE)).answers())
                    .containsEntry("36", Verdict.NOT_APPLICABLE);
        }

        @Test
        void areRefusedWhenThereIsNone() {
            assertThat(refusal(draft().lookingAtNothingElse())).isEqualTo(new VisitProblem.NothingAnswered());
        }

        @ParameterizedTest
        @ValueSource(strings = {"38", "0", "1a", ""})
        void areRefusedForAClauseTheEditionDoesNotHave(String clause) {
            assertThat(refusal(draft().seeing(clause, Verdict.MET)).key()).isEqualTo("grading.unknown-clause");
        }
    }

    @Nested
    class Agreement {
        @Test
        void standsForEachUnmetClause() {
            var visit = decided(draft().unmet("13").unmet("36"));

            assertThat(visit.problems()).extracting(VisitReport.Found::clause).containsExactly("13", "36");
        }

        @Test
        void isMissedForAnUnmetClauseByTheFirstOfThem() {
            var draft = draft().seeing("13", Verdict.UNMET).seeing("12", Verdict.UNMET);

            assertThat(refusal(draft)).isEqualTo(new VisitProblem.UnmetWithoutAgreement("12"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"MET", "NOT_APPLICABLE"})
        void isRefusedForAClauseThatNeedsNone(Verdict verdict) {
            var draft = draft().unmet("13").seeing("13", verdict);

            assertThat(refusal(draft)).isEqualTo(new VisitProblem.AgreementWithoutUnmet("13"));
        }

        @Test
        void isRefusedForAClauseThatWasNotLookedAt() {
            var draft = draft().lookingAtNothingElse().seeing("1", Verdict.MET).agreeing("13", "13-1", TODAY, null);

            assertThat(refusal(draft)).isEqualTo(new VisitProblem.AgreementWithoutUnmet("13"));
        }

        @Test
        void isOneForAClause() {
            var draft = draft().unmet("13").agreeing("13", "13-2", TODAY, null);

            assertThat(refusal(draft)).isEqualTo(new VisitProblem.AgreementWithoutUnmet("13"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"13-1", "13-2"})
        void isOnAnyOptionOfTheClause(String option) {
            var visit = decided(draft().unmet("13", option, TODAY, null));

            assertThat(visit.problems()).extracting(VisitReport.Found::option).containsExactly(option);
        }

        @ParameterizedTest
        @ValueSource(strings = {"12-1", "13-3", ""})
        void isRefusedOnAnOptionOfAnotherClauseOrOfNone(String option) {
            assertThat(refusal(draft().unmet("13", option, TODAY, null)))
                    .isEqualTo(new VisitProblem.UnknownOption("13"));
        }

        @Test
        void isDueFromTheDayOfTheVisitToTwoYearsLater() {
            assertThat(decided(draft().unmet("13", "13-1", TODAY, null)).problems())
                    .hasSize(1);
            assertThat(decided(draft().unmet("13", "13-1", TODAY.plusYears(2), null))
                            .problems())
                    .hasSize(1);
        }

        @Test
        void isRefusedWithADeadlineOutsideOfThat() {
            assertThat(refusal(draft().unmet("13", "13-1", TODAY.minusDays(1), null)))
                    .isEqualTo(new VisitProblem.DueOutOfRange("13"));
            assertThat(refusal(draft().unmet("13", "13-1", TODAY.plusYears(2).plusDays(1), null)))
                    .isEqualTo(new VisitProblem.DueOutOfRange("13"));
        }
    }

    private static VisitDraft draft() {
        return VisitDraft.of(CASE.id(), TODAY);
    }

    private static Visit decided(VisitDraft draft) {
        return Visit.of(new VisitId(Ids.next()), draft.report(), CASE, HOME_FOOD, TODAY);
    }

    private static Problem refusal(VisitDraft draft) {
        return Refusals.of(() -> decided(draft));
    }
}
