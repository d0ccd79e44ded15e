package id.badak.archive;

/// The file wants a key that was not given, or another. The commands end with status 3.
public final class WrongKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongKey(String sentence) {
        super(sentence);
    }
}
