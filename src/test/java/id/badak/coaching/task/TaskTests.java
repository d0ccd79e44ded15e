package id.badak.coaching.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.badak.cast.Refusals;
import id.badak.coaching.task.Task.State;
import id.badak.kernel.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TaskTests {
    private static final TaskSpecimens AGREED = TaskSpecimens.agreed();

    @Nested
    class Standing {
        @Test
        void isAgreedUntilTheOwnerShowsAFix() {
            assertThat(AGREED.task().state()).isEqualTo(State.AGREED);
            assertThat(AGREED.shown().task().state()).isEqualTo(State.SHOWN);
        }

        @Test
        void needsMoreOnceTheMentorSaysWhatIsMissing() {
            assertThat(AGREED.shown().answered(false).task().state()).isEqualTo(State.MORE_NEEDED);
        }

        @Test
        void isShownAgainWithTheNextFix() {
            assertThat(AGREED.shown().answered(false).shown().task().state()).isEqualTo(State.SHOWN);
        }

        @Test
        void isDoneOnlyOnceItIsClosed() {
            assertThat(AGREED.shown().answered(true).closed().task().state()).isEqualTo(State.DONE);
            assertThat(AGREED.closed().task().state()).isEqualTo(State.DONE);
        }

        @Test
        void isReplacedWhenALaterAgreementStandsInItsPlace() {
            assertThat(AGREED.replaced().task().state()).isEqualTo(State.REPLACED);
            assertThat(AGREED.shown().replaced().task().state()).isEqualTo(State.REPLACED);
        }

        @Test
        void isOpenWhileItIsNeitherDoneNorReplaced() {
            assertThat(AGREED.task().isOpen()).isTrue();
            assertThat(AGREED.shown().task().isOpen()).isTrue();
            assertThat(AGREED.shown().answered(false).task().isOpen()).isTrue();
            assertThat(AGREED.closed().task().isOpen()).isFalse();
            assertThat(AGREED.replaced().task().isOpen()).isFalse();
        }
    }

    @Nested
    class Waiting {
        @Test
        void isTheMentorsTurnExactlyWhileAFixIsUnanswered() {
            assertThat(AGREED.task().waitingFix()).isEmpty();
            assertThat(AGREED.shown().task().waitingFix()).isPresent();
            assertThat(AGREED.shown().answered(false).task().waitingFix()).isEmpty();
        }

        @Test
        void endsWhenAVisitClosesTheTaskFirst() {
            assertThat(AGREED.shown().closed().task().waitsForMentor()).isFalse();
        }

        @Test
        void isForTheLatestFix() {
            var task = AGREED.shown().answered(false).shown().task();

            assertThat(task.waitingFix()).contains(task.fixes().getLast());
        }
    }

    @Nested
    class Deadline {
        @Test
        void isOverdueFromTheDayAfter() {
            assertThat(AGREED.task().isOverdue(TaskSpecimens.DUE)).isFalse();
            assertThat(AGREED.task().isOverdue(TaskSpecimens.DUE.plusDays(1))).isTrue();
        }

        @Test
        void isOverdueNoMoreOnceDoneOrReplaced() {
            var later = TaskSpecimens.DUE.plusYears(1);

            assertThat(AGREED.closed().task().isOverdue(later)).isFalse();
            assertThat(AGREED.replaced().task().isOverdue(later)).isFalse();
        }
    }

    @Nested
    class Fixing {
        @Test
        void isTakenWhileTheTaskIsTheOwnersTurn() {
            assertThatCode(() -> AGREED.task().requireFixable()).doesNotThrowAnyException();
            assertThatCode(() -> AGREED.shown().answered(false).task().requireFixable())
                    .doesNotThrowAnyException();
        }

        @Test
        void isRefusedWhileOneWaits() {
            assertThat(Refusals.of(() -> AGREED.shown().task().requireFixable()))
                    .isEqualTo(new TaskProblem.AlreadyShown());
        }

        @Test
        void isRefusedOnceTheTaskIsDoneOrReplaced() {
            assertThat(Refusals.of(() -> AGREED.closed().task().requireFixable()))
                    .isEqualTo(new TaskProblem.NotOpen());
            assertThat(Refusals.of(() -> AGREED.replaced().task().requireFixable()))
                    .isEqualTo(new TaskProblem.NotOpen());
        }
    }

    @Nested
    class Reviewing {
        private final Task shown = AGREED.shown().task();
        private final UUID fix = shown.fixes().getLast().id();

        @Test
        void acceptsWithOrWithoutWords() {
            assertThatCode(() -> shown.requireReviewable(fix, true, "")).doesNotThrowAnyException();
            assertThatCode(() -> shown.requireReviewable(fix, true, "Rapi.")).doesNotThrowAnyException();
        }

        @Test
        void asksForMoreOnlyInWords() {
            assertThatCode(() -> shown.requireReviewable(fix, false, "Tutupnya belum rapat."))
                    .doesNotThrowAnyException();
            assertThat(Refusals.of(() -> shown.requireReviewable(fix, false, " \n ")))
                    .isEqualTo(new TaskProblem.SayWhatIsMissing());
        }

        @Test
        void answersNoFixButTheOneThatWaits() {
            assertThat(Refusals.of(() -> shown.requireReviewable(Ids.next(), true, "")))
                    .isEqualTo(new TaskProblem.AlreadyAnswered());
            assertThat(Refusals.of(() -> AGREED.task().requireReviewable(fix, true, "")))
                    .isEqualTo(new TaskProblem.AlreadyAnswered());
        }

        @Test
        void answersAFixOnce() {
            var answered = AGREED.shown().answered(false).task();

            assertThat(Refusals.of(() -> answered.requireReviewable(
                            answered.fixes().getLast().id(), true, "")))
                    .isEqualTo(new TaskProblem.AlreadyAnswered());
        }

        @Test
        void isRefusedOnceTheTaskIsDoneOrReplaced() {
            assertThat(Refusals.of(() -> AGREED.shown().closed().task().requireReviewable(fix, true, "")))
                    .isEqualTo(new TaskProblem.NotOpen());
            assertThat(Refusals.of(() -> AGREED.shown().replaced().task().requireReviewable(fix, true, "")))
                    .isEqualTo(new TaskProblem.NotOpen());
        }
    }
}
