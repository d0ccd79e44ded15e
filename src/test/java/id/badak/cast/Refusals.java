package id.badak.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.badak.kernel.Language;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Texts;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Catches a no, for a test to look at: at the door, on the page, or in what a device is told.
///
/// `ProblemsTests` looks for who calls [#shown] and [#told] with which problem.
public final class Refusals {
    private Refusals() {}

    /// Gives the problem that an act is refused with; fails when it is not refused.
    public static Problem of(ThrowingCallable act) {
        var refused = catchThrowableOfType(Refusal.class, act);
        if (refused == null) {
            throw new AssertionError("it was not refused");
        }
        return refused.problem();
    }

    /// Names it, as in `visit.date-ahead`: for the problems of another module.
    public static String keyOf(ThrowingCallable act) {
        return of(act).key();
    }

    /// Holds a page to a problem: refused, its sentence in Indonesian on it, and what was typed still there.
    public static void shown(Visitor.Answer answer, Problem problem, String... typed) {
        var sentence = sentence(problem);
        // What is wrong at one field of many is said there, on a page that is incomplete as a whole.
        assertThat(answer.status()).as(answer.words()).isIn(problem.kind().status(), 422);
        assertThat(answer.page().select("main")).as("a page").isNotEmpty();
        assertThat(answer.words()).contains(sentence);
        assertThat(values(answer.page())).containsAll(List.of(typed));
    }

    /// Holds the answer to a device to a problem: to the whole request, or to one of its operations.
    public static void told(Visitor.Answer answer, Problem problem) {
        told(answer.status(), answer.response().body(), problem);
    }

    public static void told(int status, String body, Problem problem) {
        var answer = JsonMapper.shared().readTree(body);
        var refused = answer.has("problem")
                ? List.of(told(status, answer))
                : StreamSupport.stream(answer.path("answers").spliterator(), false)
                        .map(one -> told(one.path("status").asInt(), one))
                        .toList();
        assertThat(refused)
                .as("%d %s", status, body)
                .contains(new Told(problem.kind().status(), problem.key(), sentence(problem)));
    }

    private record Told(int status, String problem, String sentence) {}

    private static Told told(int status, JsonNode answer) {
        return new Told(
                status,
                answer.path("problem").asString(),
                answer.path("sentence").asString());
    }

    private static String sentence(Problem problem) {
        return Texts.in(Language.ID).of(problem);
    }

    private static List<String> values(Document page) {
        return page
                .select("input:not([type=radio],[type=checkbox]), input[checked], option[selected], textarea")
                .stream()
                .map(Element::val)
                .toList();
    }
}
