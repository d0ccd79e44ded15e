package id.badak.kernel;

/// Why Badak does not start, in one sentence for the person at the terminal.
///
/// Expected, like a refusal: it is shown without a stack trace, and the program ends with status 2.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
