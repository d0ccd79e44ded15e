package id.badak.coaching.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.AtOnce;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Photos;
import id.badak.cast.Refusals;
import id.badak.cast.WithBadak;
import id.badak.coaching.task.Task.State;
import id.badak.evidence.EvidenceId;
import id.badak.journal.Entry;
import id.badak.journal.Journal;
import id.badak.journal.Repeated;
import id.badak.kernel.Ids;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.grading.Answer.Verdict;
import java.awt.Color;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithBadak
class TasksTests {
    @Autowired
    private Mentorings mentorings;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Journal journal;

    @Nested
    class Raising {
        @Test
        void takesTheAgreementOfTheVisit() {
            var mentored = mentorings.begun();
            mentored.visited(
                    mentored.draft().unmet("13", "13-2", Mentored.today().plusDays(5), null));

            var task = mentored.open("13");

            assertThat(task.option()).isEqualTo("13-2");
            assertThat(task.dueOn()).isEqualTo(Mentored.today().plusDays(5));
            assertThat(task.state()).isEqualTo(State.AGREED);
        }

        @Test
        void replacesTheOpenTaskOfTheSameClause() {
            var mentored = mentorings.begun();
            mentored.foundUnmet("13");
            var first = mentored.open("13");

            mentored.foundUnmet("13");

            assertThat(mentored.again(first).state()).isEqualTo(State.REPLACED);
            assertThat(mentored.open("13").id()).isNotEqualTo(first.id());
        }

        @Test
        void opensTheClauseAgainAfterItWasPutRight() {
            var mentored = mentorings.begun();
            mentored.foundUnmet("13");
            var first = mentored.open("13");
            mentored.reviewed(first, mentored.shown(first), true, "");

            mentored.foundUnmet("13");

            assertThat(mentored.again(first).state()).isEqualTo(State.DONE);
            assertThat(mentored.open("13").state()).isEqualTo(State.AGREED);
        }

        @Test
        void leavesAloneWhatALaterVisitAgreed() {
            var mentored = mentorings.begun();
            mentored.foundUnmet("13");
            var agreed = mentored.open("13");

            mentored.visited(
                    mentored.draft().on(Mentored.today().minusDays(9)).unmet("13", "13-2", Mentored.today(), null));

            assertThat(mentored.tasks()).containsExactly(agreed);
        }
    }

    @Nested
    class ClosingOnAVisit {
        @Test
        void happensWhenTheMentorSeesTheClauseMet() {
            var mentored = mentorings.begun();
            mentored.foundUnmet("13", "36");
            var task = mentored.open("13");

            mentored.visited(mentored.draft().lookingAtNothingElse().seeing("13", Verdict.MET));

            assertThat(mentored.again(task).closure())
                    .satisfies(closure -> assertThat(closure.ground()).isEqualTo(Task.Ground.VISIT));
            assertThat(mentored.open("36").state()).isEqualTo(State.AGREED);
        }

        @Test
        void doesNotHappenWhenTheClauseIsCalledNotApplicable() {
            var mentored = mentorings.begun();
            mentored.foundUnmet("13");

            mentored.visited(mentored.draft().seeing("13", Verdict.NOT_APPLICABLE));

            assertThat(mentored.open("13").state()).isEqualTo(State.AGREED);
        }

        @Test
        void doesNotHappenByAVisitOfAnEarlierDay() {
            var mentored = mentorings.begun();
            mentored.foundUnmet("13");

            mentored.visited(mentored.draft().on(Mentored.today().minusDays(1)));

            assertThat(mentored.open("13").state()).isEqualTo(State.AGREED);
        }
    }

    @Nested
    class Showing {
        @Test
        void makesTheTaskWaitForTheMentor() {
            var mentored = withTask();
            var task = mentored.open("13");
            var photo = mentored.photo(task, Color.GREEN);

            var fix = mentored.shown(task, photo, " Sudah saya tutup. ");

            var waiting = mentored.again(task).waitingFix().orElseThrow();
            assertThat(waiting.id()).isEqualTo(fix);
            assertThat(waiting.photo()).isEqualTo(new EvidenceId(photo));
            assertThat(waiting.words()).isEqualTo("Sudah saya tutup.");
            assertThat(waiting.sentBy()).isEqualTo(mentored.siti().actor().account());
        }

        @Test
        void isRefusedWhileAFixWaits() {
            var mentored = withTask();
            var task = mentored.open("13");
            mentored.shown(task);

            assertThat(Refusals.of(() -> mentored.shown(task))).isEqualTo(new TaskProblem.AlreadyShown());
        }

        @Test
        void takesOneOfTwoFixesSentAtTheSameMoment() throws Exception {
            var mentored = withTask();
            var task = mentored.open("13");
            var green = mentored.photo(task, Color.GREEN);
            var blue = mentored.photo(task, Color.BLUE);

            var outcomes = AtOnce.outcomes(
                    List.of(() -> mentored.shown(task, green, ""), () -> mentored.shown(task, blue, "")));

            assertThat(outcomes).containsExactlyInAnyOrder(AtOnce.DONE, "task.already-shown");
            assertThat(mentored.again(task).fixes()).hasSize(1);
        }

        @Test
        void keepsOnePhotoThatIsSentTwiceAtTheSameMoment() throws Exception {
            var mentored = withTask();
            var task = mentored.open("13");

            var outcomes = AtOnce.outcomes(
                    List.of(() -> mentored.photo(task, Color.PINK), () -> mentored.photo(task, Color.PINK)));

            assertThat(outcomes).containsOnly(AtOnce.DONE);
            assertThat(mentored.photo(task, Color.PINK)).isEqualTo(mentored.photo(task, Color.PINK));
        }

        @Test
        void takesFiveHundredLettersAndNotOneMore() {
            var mentored = withTask();
            var task = mentored.open("13");
            var photo = mentored.photo(task, Color.GREEN);

            assertThat(Refusals.of(() -> mentored.shown(task, photo, "a".repeat(501))))
                    .isEqualTo(new TaskProblem.WordsTooLong());
            assertThat(Refusals.of(() -> mentored.shown(task, photo, "Bu\0Siti")))
                    .isEqualTo(new TaskProblem.WordsTooLong());
            mentored.shown(task, photo, "a".repeat(500));
            assertThat(mentored.again(task).state()).isEqualTo(State.SHOWN);
        }

        @Test
        void needsAPhotoOfTheOwnEnterprise() {
            var mentored = withTask();
            var neighbour = mentorings.in(mentored.company());
            neighbour.foundUnmet("13");
            var foreign = neighbour.photo(neighbour.open("13"), Color.GREEN);
            var task = mentored.open("13");

            assertThat(Refusals.keyOf(() -> mentored.shown(task, foreign, ""))).isEqualTo("evidence.unknown");
            assertThat(Refusals.keyOf(() -> mentored.shown(task, UUID.randomUUID(), "")))
                    .isEqualTo("evidence.unknown");
        }

        @Test
        void isTheOwnersOnly() {
            var mentored = withTask();
            var report = new FixReport(mentored.open("13").id().value(), UUID.randomUUID(), "");

            assertThat(Refusals.keyOf(() -> mentored.andi().act(() -> {
                        tasks.show(Ids.next(), report);
                        return true;
                    })))
                    .isEqualTo("kernel.not-yours");
        }
    }

    @Nested
    class Reviewing {
        @Test
        void closesTheTaskWhenItAccepts() {
            var mentored = withTask();
            var task = mentored.open("13");

            mentored.reviewed(task, mentored.shown(task), true, "");

            var done = mentored.again(task);
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(done.closure()).satisfies(closure -> {
                assertThat(closure.ground()).isEqualTo(Task.Ground.FIX);
                assertThat(closure.by()).isEqualTo(mentored.andi().actor().account());
            });
        }

        @Test
        void saysWhatIsMissingAndLetsTheOwnerShowAgain() {
            var mentored = withTask();
            var task = mentored.open("13");

            mentored.reviewed(task, mentored.shown(task), false, "Tutupnya belum rapat.");
            assertThat(mentored.again(task).state()).isEqualTo(State.MORE_NEEDED);
            mentored.shown(task, mentored.photo(task, Color.BLUE), "");

            assertThat(mentored.again(task).fixes())
                    .extracting(fix ->
                            fix.review() == null ? "menunggu" : fix.review().words())
                    .containsExactly("Tutupnya belum rapat.", "menunggu");
        }

        @Test
        void isRefusedWithoutWordsWhenItAsksForMore() {
            var mentored = withTask();
            var task = mentored.open("13");
            var fix = mentored.shown(task);

            assertThat(Refusals.of(() -> mentored.reviewed(task, fix, false, " ")))
                    .isEqualTo(new TaskProblem.SayWhatIsMissing());
            assertThat(Refusals.of(() -> mentored.reviewed(task, fix, false, "a".repeat(501))))
                    .isEqualTo(new TaskProblem.WordsTooLong());
            assertThat(mentored.again(task).state()).isEqualTo(State.SHOWN);
        }

        @Test
        void countsOnceWhenItIsGivenTwiceAtTheSameMoment() throws Exception {
            var mentored = withTask();
            var task = mentored.open("13");
            var fix = mentored.shown(task);

            var outcomes = AtOnce.outcomes(List.of(
                    () -> reviewedBy(mentored, task, fix, true, ""),
                    () -> reviewedBy(mentored, task, fix, false, "Belum rapat.")));

            assertThat(outcomes).contains(AtOnce.DONE).doesNotHaveDuplicates();
            assertThat(mentored.again(task).fixes().getLast().review()).isNotNull();
        }

        @Test
        void isRefusedAfterAVisitClosedTheTask() {
            var mentored = withTask();
            var task = mentored.open("13");
            var fix = mentored.shown(task);
            mentored.visited(mentored.draft());

            assertThat(Refusals.of(() -> mentored.reviewed(task, fix, true, "")))
                    .isEqualTo(new TaskProblem.NotOpen());
        }

        @Test
        void isTheMentorsOfTheCaseOnly() {
            var mentored = withTask();
            var task = mentored.open("13");
            var fix = mentored.shown(task);
            var sari = mentored.company().hire(Role.MENTOR, "Bu Sari");

            assertThat(Refusals.of(() -> mentored.reviewed(sari, task.id(), fix, true, "")))
                    .isEqualTo(new TaskProblem.Unknown());
            assertThat(Refusals.keyOf(() -> mentored.reviewed(mentored.siti(), task.id(), fix, true, "")))
                    .isEqualTo("kernel.not-yours");
        }

        private static boolean reviewedBy(Mentored mentored, Task task, UUID fix, boolean accepted, String words) {
            mentored.reviewed(task, fix, accepted, words);
            return true;
        }
    }

    @Nested
    class WithdrawnConsent {
        @Test
        void endsPhotosFixesAndReviews() {
            var mentored = withTask();
            var task = mentored.open("13");
            var photo = mentored.photo(task, Color.GREEN);
            var other = mentorings.in(mentored.company());
            other.foundUnmet("13");
            var waiting = other.open("13");
            var fix = other.shown(waiting);
            mentored.withdrawn();
            other.withdrawn();

            assertThat(Refusals.keyOf(() -> mentored.photo(task, Color.BLUE))).isEqualTo("consent.not-given");
            assertThat(Refusals.keyOf(() -> mentored.shown(task, photo, ""))).isEqualTo("consent.not-given");
            assertThat(Refusals.keyOf(() -> other.reviewed(waiting, fix, true, "")))
                    .isEqualTo("consent.not-given");
        }

        @Test
        void leavesTheOwnerHerOwnTasksToRead() {
            var mentored = withTask();
            var task = mentored.open("13");

            mentored.withdrawn();

            assertThat(mentored.again(task)).isEqualTo(task);
        }
    }

    @Nested
    class Reading {
        @Test
        void knowsAnotherOwnersTaskAsLittleAsOneThatIsNot() {
            var mentored = withTask();
            var neighbour = mentorings.in(mentored.company());
            var task = mentored.open("13");

            var foreign = Refusals.of(() -> neighbour.siti().act(() -> tasks.get(task.id())));
            var missing = Refusals.of(() -> neighbour.siti().act(() -> tasks.get(new TaskId(Ids.next()))));

            assertThat(foreign).isEqualTo(missing).isEqualTo(new TaskProblem.Unknown());
        }

        @Test
        void isJournalledUnlessTheOwnerReads() {
            var mentored = withTask();
            var task = mentored.open("13");

            mentored.siti().act(() -> tasks.open(task.id()));
            mentored.andi().act(() -> tasks.open(task.id()));

            assertThat(journalled(mentored))
                    .filteredOn(entry -> entry.act().equals("task.read"))
                    .extracting(Entry::account)
                    .containsExactly(mentored.andi().actor().account());
        }

        @Test
        void givesThePhotosOfTheTaskAndNoOther() {
            var mentored = withTask();
            var task = mentored.open("13");
            mentored.foundUnmet("13", "36");
            var other = mentored.open("36");
            var photo = new EvidenceId(mentored.photo(other, Color.GREEN));
            mentored.shown(other, photo.value(), "");

            assertThat(mentored.andi().act(() -> tasks.photo(other.id(), photo)))
                    .isNotEqualTo(Photos.of(Color.GREEN));
            assertThat(Refusals.of(() -> mentored.andi().act(() -> tasks.photo(task.id(), photo))))
                    .isEqualTo(new TaskProblem.Unknown());
        }

        @Test
        void listsTheOpenTasksOfManyCasesByDeadline() {
            var mentored = mentorings.begun();
            var silent = mentorings.in(mentored.company());
            mentored.visited(mentored.draft()
                    .unmet("13", "13-1", Mentored.today().plusDays(9), null)
                    .unmet("36", "36-1", Mentored.today().plusDays(2), null)
                    .unmet("12"));
            var closed = mentored.open("12");
            mentored.reviewed(closed, mentored.shown(closed), true, "");

            var open = mentored.andi()
                    .act(() -> tasks.listOpen(List.of(
                            mentored.mentorCase().id(), silent.mentorCase().id())));

            assertThat(open).containsOnlyKeys(mentored.mentorCase().id());
            assertThat(open.get(mentored.mentorCase().id()))
                    .extracting(Task::clause)
                    .containsExactly("36", "13");
        }
    }

    @Nested
    class Journalling {
        @Test
        void notesEachFixAndEachAnswer() {
            var mentored = withTask();
            var task = mentored.open("13");

            mentored.reviewed(task, mentored.shown(task), true, "");

            assertThat(journalled(mentored))
                    .filteredOn(entry -> entry.subject().equals(task.id().value()))
                    .extracting(Entry::act)
                    .containsExactly("task.review", "task.fix");
        }
    }

    private Mentored withTask() {
        var mentored = mentorings.begun();
        mentored.foundUnmet("13");
        return mentored;
    }

    private List<Entry> journalled(Mentored mentored) {
        return mentored
                .siti()
                .act(() -> journal.listFor(mentored.kitchen().enterprise(), new PageRequest(1, "")))
                .rows()
                .stream()
                .map(Repeated::latest)
                .toList();
    }
}
