package id.badak.study.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Takes rows one by one, in whatever order, and makes the numbers of a [Dataset] of them.
final class DatasetBuilder {
    /// Source: ours. Facility, day and row share one long, so that sorting needs no memory of its
    /// own; these are what then fits.
    private static final int MOST_FACILITIES = 1 << 21;

    private static final int MOST_ROWS = 1 << 24;
    private static final int ROW_BITS = 24;
    private static final int DAY_BITS = 17;
    private static final int MOST_KINDS = 12;

    private final CellText text;
    private final Map<Column, Integer> places;
    private final Map<String, Integer> facilityNumbers = new HashMap<>();
    private final Map<String, Integer> officeNumbers = new HashMap<>();
    private final Map<String, Integer> kindNumbers = new HashMap<>();
    private final List<Facility> facilities = new ArrayList<>();
    private int rows;
    private long[] keys = new long[1024];
    private boolean[] met = new boolean[1024];
    private int[] numbers = new int[1024];
    private double[] visits = new double[0];
    private double[] hours = new double[0];
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    /// @param line where it was first said
    private record Facility(int office, int kind, int beganDay, int line) {}

    DatasetBuilder(CellText text, Map<Column, Integer> places) {
        this.text = text;
        this.places = Map.copyOf(places);
    }

    void add(Line line) {
        if (rows >= MOST_ROWS) {
            throw new DatasetFault(line.number(), "(file)", "too-many-rows", String.valueOf(MOST_ROWS));
        }
        var day = text.date(line, Column.DATE, place(Column.DATE));
        grow();
        keys[rows] = ((long) facility(line) << (DAY_BITS + ROW_BITS)) | (day.toEpochDay() << ROW_BITS) | rows;
        met[rows] = text.met(line, place(Column.COMPLIANT));
        numbers[rows] = line.number();
        if (tells(Column.VISITS)) {
            visits[rows] = text.dose(line, Column.VISITS, place(Column.VISITS));
        }
        if (tells(Column.HOURS)) {
            hours[rows] = text.dose(line, Column.HOURS, place(Column.HOURS));
        }
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
        rows++;
    }

    private int facility(Line line) {
        var name = text.name(line, Column.FACILITY, place(Column.FACILITY));
        int office = number(officeNumbers, text.name(line, Column.OFFICE, place(Column.OFFICE)));
        var kindName = text.name(line, Column.KIND, place(Column.KIND));
        int kind = number(kindNumbers, kindName);
        if (kind >= MOST_KINDS) {
            throw text.fault(line, Column.KIND, "too-many-kinds", kindName, String.valueOf(MOST_KINDS));
        }
        int began = Dataset.NEVER;
        if (tells(Column.MENTORED_ON) && !line.cell(place(Column.MENTORED_ON)).isEmpty()) {
            began = (int) text.date(line, Column.MENTORED_ON, place(Column.MENTORED_ON))
                    .toEpochDay();
        }
        int facility = number(facilityNumbers, name);
        if (facility == facilities.size()) {
            if (facility >= MOST_FACILITIES) {
                throw text.fault(line, Column.FACILITY, "too-many-facilities", String.valueOf(MOST_FACILITIES));
            }
            facilities.add(new Facility(office, kind, began, line.number()));
        }
        var known = facilities.get(facility);
        agree(line, Column.OFFICE, known.office() == office, known);
        agree(line, Column.KIND, known.kind() == kind, known);
        agree(line, Column.MENTORED_ON, known.beganDay() == began, known);
        return facility;
    }

    private void agree(Line line, Column column, boolean agrees, Facility known) {
        if (!agrees) {
            throw text.fault(line, column, "contradicts", String.valueOf(known.line()));
        }
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return numbers.computeIfAbsent(name, _ -> numbers.size());
    }

    private boolean tells(Column column) {
        return places.containsKey(column);
    }

    private int place(Column column) {
        return places.getOrDefault(column, -1);
    }

    private void grow() {
        if (rows == keys.length) {
            int longer = rows + (rows >> 1);
            keys = Arrays.copyOf(keys, longer);
            met = Arrays.copyOf(met, longer);
            numbers = Arrays.copyOf(numbers, longer);
        }
        if (tells(Column.VISITS) && visits.length < keys.length) {
            visits = Arrays.copyOf(visits, keys.length);
        }
        if (tells(Column.HOURS) && hours.length < keys.length) {
            hours = Arrays.copyOf(hours, keys.length);
        }
    }

    Dataset build(String sha256, String encoding, PeriodUnit unit) {
        Arrays.sort(keys, 0, rows);
        refuseTwice();
        var order = List.copyOf(new TreeSet<>(kindNumbers.keySet()));
        return new Dataset(
                new Dataset.Origin(
                        rows,
                        sha256,
                        encoding,
                        unit,
                        first,
                        last,
                        tells(Column.MENTORED_ON),
                        tells(Column.VISITS),
                        tells(Column.HOURS)),
                order,
                officeNumbers.size(),
                facilities(order, unit),
                cells(unit));
    }

    private void refuseTwice() {
        for (int i = 1; i < rows; i++) {
            if (keys[i] >> ROW_BITS == keys[i - 1] >> ROW_BITS) {
                int one = numbers[row(keys[i - 1])];
                int other = numbers[row(keys[i])];
                throw new DatasetFault(
                        Math.max(one, other),
                        text.map().heading(Column.DATE),
                        "twice",
                        String.valueOf(Math.min(one, other)));
            }
        }
    }

    private Dataset.Facilities facilities(List<String> order, PeriodUnit unit) {
        var ranks = new int[order.size()];
        for (int i = 0; i < order.size(); i++) {
            ranks[kindNumbers.getOrDefault(order.get(i), 0)] = i;
        }
        return new Dataset.Facilities(
                facilities.stream().mapToInt(Facility::office).toArray(),
                facilities.stream().mapToInt(one -> ranks[one.kind()]).toArray(),
                facilities.stream()
                        .mapToInt(one -> one.beganDay() == Dataset.NEVER
                                ? Dataset.NEVER
                                : unit.period(LocalDate.ofEpochDay(one.beganDay())))
                        .toArray());
    }

    /// The last inspection of each facility in each period; the keys are in this order.
    private Dataset.Cells cells(PeriodUnit unit) {
        var facility = new int[rows];
        var period = new int[rows];
        var row = new int[rows];
        int count = 0;
        for (int i = 0; i < rows; i++) {
            int who = (int) (keys[i] >> (DAY_BITS + ROW_BITS));
            int when = unit.period(LocalDate.ofEpochDay(keys[i] >> ROW_BITS & ((1 << DAY_BITS) - 1)));
            boolean same = count > 0 && facility[count - 1] == who && period[count - 1] == when;
            int at = same ? count - 1 : count++;
            facility[at] = who;
            period[at] = when;
            row[at] = row(keys[i]);
        }
        var outcome = new boolean[count];
        for (int i = 0; i < count; i++) {
            outcome[i] = met[row[i]];
        }
        return new Dataset.Cells(
                Arrays.copyOf(facility, count),
                Arrays.copyOf(period, count),
                outcome,
                chosen(visits, Column.VISITS, row, count),
                chosen(hours, Column.HOURS, row, count));
    }

    private double[] chosen(double[] values, Column column, int[] row, int count) {
        return tells(column)
                ? Arrays.stream(row, 0, count).mapToDouble(one -> values[one]).toArray()
                : new double[0];
    }

    private static int row(long key) {
        return (int) (key & ((1 << ROW_BITS) - 1));
    }
}
