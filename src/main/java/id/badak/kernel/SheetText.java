package id.badak.kernel;

/// A text as it may stand in a spreadsheet that somebody else's program opens.
public final class SheetText {
    private SheetText() {}

    /// Puts an apostrophe before what would be run as a formula (ASVS 5.0, 1.2.10).
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
