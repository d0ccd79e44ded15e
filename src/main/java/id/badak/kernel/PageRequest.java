package id.badak.kernel;

/// Which page of a list, and what to look for in it.
///
/// @param number 1 for the first page
/// @param search what the person typed; empty for everything
public record PageRequest(int number, String search) {
    /// Source: ours. A list fetches one row more than a page, which tells whether another follows.
    public static final int SIZE = 20;

    /// Source: ours. A number typed by hand skips 200,000 rows at most.
    private static final int MOST_PAGES = 10_000;

    /// Source: ours. A longer search is cut, not refused.
    private static final int LONGEST_SEARCH = 80;

    public PageRequest {
        number = Math.clamp(number, 1, MOST_PAGES);
        search = Typed.strip(search).replace("\0", "");
        search = search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search;
    }

    /// Reads an address's words; a page number that is none means the first page.
    public static PageRequest of(String page, String search) {
        return new PageRequest(page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 1, search);
    }

    public int offset() {
        return (number - 1) * SIZE;
    }

    /// The search as a pattern for `ILIKE … ESCAPE '\'`.
    public String pattern() {
        return "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
