package id.badak.kernel;

import java.math.BigDecimal;

/// A text as it may stand in a spreadsheet that somebody else's program opens.
public final class SheetText {
    /// Source: ours. More than any number that people type.
    private static final int MOST_DIGITS = 40;

    private SheetText() {}

    /// Puts an apostrophe before what would be run as a formula (ASVS 5.0, 1.2.10).
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// Writes a number out: a telephone number must not become 8.1E10. One with far too many digits stays short, or a
    /// few letters of a file would fill the memory.
    public static String number(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return Math.abs((long) shortest.scale()) > MOST_DIGITS ? shortest.toString() : shortest.toPlainString();
    }
}
