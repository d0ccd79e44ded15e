package id.badak.coaching.task;

import static id.badak.cast.Refusals.shown;

import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What owner and mentor are told when a fix or an answer is not taken. One kitchen, a task for each.
@WithBadak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    private Mentored mentored;
    private Visitor siti;
    private Visitor andi;

    @BeforeAll
    void aKitchenWithTasks() {
        mentored = mentorings.begun();
        mentored.foundUnmet("11", "12", "13", "14", "15", "16");
        siti = Visitor.signedIn(port, mentored.siti());
        andi = Visitor.signedIn(port, mentored.andi());
    }

    @Nested
    class Fixing {
        @Test
        void asksForAPhotoAndKeepsTheWords() {
            var task = mentored.open("11");

            shown(fix(task, Map.of("kata", "Sudah saya tutup")), new TaskProblem.NoPhoto(), "Sudah saya tutup");
        }

        @Test
        void asksForAWholeFormAndKeepsThePhoto() {
            var task = mentored.open("11");
            var photo = mentored.photo(task, Color.GREEN).toString();
            var fields = Map.of("fotoLama", photo, "kata", "Sudah", "operasi", "");

            shown(fix(task, fields), new TaskProblem.NoOperation(), photo, "Sudah");
        }

        @Test
        void tellsHowLongAMessageIs() {
            var task = mentored.open("12");
            var photo = mentored.photo(task, Color.RED).toString();
            var words = "a".repeat(501);

            shown(fix(task, Map.of("fotoLama", photo, "kata", words)), new TaskProblem.WordsTooLong(), photo, words);
        }

        @Test
        void tellsThatAPhotoIsWaitingAlready() {
            var task = mentored.open("13");
            mentored.shown(task);
            var photo = mentored.photo(task, Color.BLUE).toString();

            shown(fix(task, Map.of("fotoLama", photo)), new TaskProblem.AlreadyShown());
        }

        @Test
        void tellsThatTheTaskIsDone() {
            var task = mentored.open("14");
            var photo = mentored.photo(task, Color.BLUE).toString();
            mentored.reviewed(task, mentored.shown(task), true, "");

            shown(fix(task, Map.of("fotoLama", photo)), new TaskProblem.NotOpen());
        }
    }

    @Nested
    class Reviewing {
        @Test
        void asksForWhatIsMissing() {
            var task = mentored.open("15");
            var fix = mentored.shown(task).toString();

            shown(review(task, fix, " "), new TaskProblem.SayWhatIsMissing());
        }

        @Test
        void tellsThatAPhotoIsAnsweredAlready() {
            var task = mentored.open("16");
            var fix = mentored.shown(task);
            mentored.reviewed(task, fix, false, "Tutupnya belum rapat.");

            shown(review(task, fix.toString(), "Belum rapat."), new TaskProblem.AlreadyAnswered());
        }
    }

    @Test
    void tellsThatThereIsNoSuchTask() {
        shown(siti.get("/tugas/" + Ids.next()), new TaskProblem.Unknown());
    }

    private Visitor.Answer fix(Task task, Map<String, String> typed) {
        var fields = new HashMap<>(Map.of("operasi", Ids.next().toString(), "kata", ""));
        fields.putAll(typed);
        return siti.submit("/akun", "/tugas/" + task.id() + "/perbaikan", fields);
    }

    private Visitor.Answer review(Task task, String fix, String words) {
        return andi.submit(
                "/akun",
                "/tugas/" + task.id() + "/perbaikan/" + fix + "/jawaban",
                Map.of("operasi", Ids.next().toString(), "putusan", "kurang", "kata", words));
    }
}
