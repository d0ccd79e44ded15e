package id.badak.study.check;

import id.badak.kernel.Problem;
import id.badak.study.interview.Turn;
import id.badak.study.studio.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A transcript to choose from, sentence by sentence.
final class CheckFormView {
    private final MemberChecks.Source source;
    private final CheckForm form;
    private final @Nullable Problem problem;
    private final Map<Integer, List<Line>> lines = new HashMap<>();

    /// @param number of the sentence in the transcript, as the desk counts them
    record Line(int number, String words) {}

    CheckFormView(MemberChecks.Source source, CheckForm form, @Nullable Problem problem) {
        this.source = source;
        this.form = form;
        this.problem = problem;
        var text = source.words().text();
        var all = Sentences.of(source.words()).all();
        for (int at = 0; at < all.size(); at++) {
            var sentence = all.get(at);
            int from = text.offsetByCodePoints(0, sentence.first());
            int to = text.offsetByCodePoints(from, sentence.beyond() - sentence.first());
            lines.computeIfAbsent(sentence.turn(), _ -> new ArrayList<>())
                    .add(new Line(at + 1, text.substring(from, to)));
        }
    }

    MemberChecks.Source source() {
        return source;
    }

    CheckForm form() {
        return form;
    }

    @Nullable
    Problem problem() {
        return problem;
    }

    List<Turn> turns() {
        return source.words().turns();
    }

    List<Line> lines(Turn turn) {
        return lines.getOrDefault(turn.number(), List.of());
    }

    static boolean isTheirs(Turn turn) {
        return Quoted.isTheirs(turn);
    }

    String informant() {
        return source.material().interview().informant().label();
    }

    String path() {
        return "/penelitian/kajian/" + source.study().id() + "/konfirmasi";
    }
}
