package id.badak.archive;

/// Why a file cannot be trusted, in one sentence. The commands end with status 1.
public final class DamagedBackup extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedBackup(String sentence) {
        super(sentence);
    }

    public DamagedBackup(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
