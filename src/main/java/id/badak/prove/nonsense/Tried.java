package id.badak.prove.nonsense;

import java.util.List;
import java.util.regex.Pattern;

/// One request and what came of it.
record Tried(int number, Trick trick, Shape shape, String head, RawAnswer answer) {
    private static final Pattern DONE = Pattern.compile("\"status\":200\\b");
    private static final Pattern UNFIT = Pattern.compile("\"status\":(413|422)\\b");

    /// Operations are answered one by one, in an answer that is itself always 200.
    boolean isDone() {
        return shape.path().equals(MalformedProof.OPERATIONS)
                ? DONE.matcher(answer.text()).find()
                : answer.status() >= 200 && answer.status() < 300;
    }

    boolean isToldUnfit() {
        return List.of(400, 413, 422).contains(answer.status())
                || UNFIT.matcher(answer.text()).find();
    }

    @Override
    public String toString() {
        return "number %d, %s, %s → %d after %d ms: %s"
                .formatted(number, trick, shape, answer.status(), answer.took().toMillis(), head);
    }
}
