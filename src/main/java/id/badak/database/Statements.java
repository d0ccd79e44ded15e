package id.badak.database;

/// Counts the SQL statements of one request, so that a page can say and a test can assert how many
/// it takes, whatever the number of rows.
public final class Statements {
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    private Statements() {}

    static void count() {
        COUNT.get()[0]++;
    }

    public static void reset() {
        COUNT.get()[0] = 0;
    }

    public static int sinceReset() {
        return COUNT.get()[0];
    }
}
