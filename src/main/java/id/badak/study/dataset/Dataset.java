package id.badak.study.dataset;

import java.time.LocalDate;
import java.util.List;

/// What a table says, as numbers: each facility once in each period it was looked at.
///
/// A facility that was looked at several times in one period counts with the last of them, so that
/// n is a number of facilities and nobody counts twice. The columns are read by cell number, from
/// `0` to `cells() - 1`, ordered by facility and then by period.
public final class Dataset {
    /// Where something was not said.
    public static final int NEVER = Integer.MIN_VALUE;

    private final Origin origin;
    private final List<String> kinds;
    private final int offices;
    private final Facilities facilities;
    private final Cells cells;

    /// Where it comes from, and what its columns tell.
    ///
    /// @param rows      lines of the table that hold an inspection
    /// @param sha256    of the bytes of the file
    /// @param encoding  as in `UTF-8`; `XLSX` for a spreadsheet
    /// @param firstDay  the earliest inspection
    /// @param lastDay   the latest
    public record Origin(
            int rows,
            String sha256,
            String encoding,
            PeriodUnit unit,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean tellsMentoring,
            boolean tellsVisits,
            boolean tellsHours) {}

    /// Of each facility.
    static final class Facilities {
        private final int[] office;
        private final int[] kind;
        private final int[] began;

        Facilities(int[] office, int[] kind, int[] began) {
            this.office = office;
            this.kind = kind;
            this.began = began;
        }
    }

    /// Of each facility in each period it was seen in.
    static final class Cells {
        private final int[] facility;
        private final int[] period;
        private final boolean[] met;
        private final double[] visits;
        private final double[] hours;

        Cells(int[] facility, int[] period, boolean[] met, double[] visits, double[] hours) {
            this.facility = facility;
            this.period = period;
            this.met = met;
            this.visits = visits;
            this.hours = hours;
        }
    }

    Dataset(Origin origin, List<String> kinds, int offices, Facilities facilities, Cells cells) {
        this.origin = origin;
        this.kinds = List.copyOf(kinds);
        this.offices = offices;
        this.facilities = facilities;
        this.cells = cells;
    }

    public Origin origin() {
        return origin;
    }

    /// The kinds of facilities in alphabetical order.
    public List<String> kinds() {
        return kinds;
    }

    public int offices() {
        return offices;
    }

    public int facilities() {
        return facilities.office.length;
    }

    public int cells() {
        return cells.facility.length;
    }

    public int facility(int cell) {
        return cells.facility[cell];
    }

    public int office(int cell) {
        return facilities.office[cells.facility[cell]];
    }

    public int kind(int cell) {
        return facilities.kind[cells.facility[cell]];
    }

    public int period(int cell) {
        return cells.period[cell];
    }

    public boolean met(int cell) {
        return cells.met[cell];
    }

    /// The period in which mentoring of this facility began; [#NEVER] where it did not.
    public int began(int cell) {
        return facilities.began[cells.facility[cell]];
    }

    /// Not a number where it was not said.
    public double visits(int cell) {
        return cells.visits.length == 0 ? Double.NaN : cells.visits[cell];
    }

    /// Not a number where it was not said.
    public double hours(int cell) {
        return cells.hours.length == 0 ? Double.NaN : cells.hours[cell];
    }
}
