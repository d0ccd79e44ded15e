package id.badak.study.indicator;

/// Permits of one kind that were issued in one year.
///
/// @param kind     its code
/// @param mentored those of facilities whose mentoring had begun on the day of issue
/// @param others   those of all other facilities
record PermitLine(int year, String kind, Issued mentored, Issued others) {

    /// @param facilities how many facilities they were issued to
    record Issued(int permits, int facilities) {}

    /// As text, so that no language puts a mark into it.
    String name() {
        return Integer.toString(year);
    }
}
