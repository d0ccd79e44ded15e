package id.badak.prove.nonsense;

import id.badak.prove.ground.ProofRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What came of all of them, counted row by row.
///
/// @param silent requests whose end was clear, and that were hung up on without a word
record Tally(ProofRun run, Set<Shape> used, Map<Integer, Integer> statuses, List<String> silent) {
    private static final Pattern INSIDE =
            Pattern.compile("[a-z]Exception\\b|\\bat (id\\.badak|java|org|jdk)\\.|org\\.(spring"
                    + "framework|postgresql|apache)|SQLState|jakarta\\."
                    + "|java\\.(lang|util|io)\\b|tools\\.jackson|id\\.badak\\.");

    void judge(Tried tried) {
        var answer = tried.answer();
        statuses.merge(answer.status(), 1, Integer::sum);
        run.count(tried.trick().words(), tried.trick().isRight(answer.status()), tried.toString());
        run.count("ended in time", !answer.hung(), tried.toString());
        if (answer.status() == 0 && !tried.trick().mayBeHungUpOn()) {
            silent.add(tried.toString());
        }
        var inside = INSIDE.matcher(answer.text());
        var told = inside.find();
        run.count("no word about the inside", !told, (told ? inside.group() : "") + " in " + tried);
        if (tried.shape().path().equals(MalformedProof.OPERATIONS)) {
            run.count("no operation an accident", !answer.text().contains("\"status\":5"), tried.toString());
        }
        run.count(
                "refused or not, the browser is told its limits",
                answer.status() == 0 || answer.text().contains("Content-Security-Policy: default-src 'none'"),
                tried.toString());
    }
}
