package id.badak.study.panel;

import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;

/// The rows of a panel as a table: a facility for each line, a period for each column.
final class Facilities {
    private final List<Integer> periods;
    private final List<Line> lines;
    private final TreeSet<Integer> groups = new TreeSet<>();

    private record Line(int facility, int office, OptionalInt began, List<Double> outcomes) {}

    private Facilities(List<Integer> periods, List<Line> lines) {
        this.periods = periods;
        this.lines = lines;
        for (var line : lines) {
            line.began().ifPresent(groups::add);
        }
    }

    /// Withheld with one period, without anybody mentored whom one sees before, or without anybody
    /// who never was. Who was mentored from the first period on shows no change and is left out.
    static Outcome<Facilities> of(List<Observation> rows) {
        var periods = rows.stream().map(Observation::period).distinct().sorted().toList();
        if (periods.size() < 2) {
            return Outcome.withheld(Reason.ONE_PERIOD);
        }
        var cells = new LinkedHashMap<Integer, double[]>();
        var first = new LinkedHashMap<Integer, Observation>();
        for (var row : rows) {
            var known = first.computeIfAbsent(row.facility(), _ -> row);
            if (known.office() != row.office() || !known.began().equals(row.began())) {
                throw new IllegalArgumentException("facility %d has two offices or begins".formatted(row.facility()));
            }
            var line = cells.computeIfAbsent(row.facility(), _ -> {
                var empty = new double[periods.size()];
                Arrays.fill(empty, Double.NaN);
                return empty;
            });
            int column = periods.indexOf(row.period());
            if (!Double.isNaN(line[column])) {
                throw new IllegalArgumentException("facility %d twice in one period".formatted(row.facility()));
            }
            line[column] = row.outcome();
        }
        int last = periods.getLast();
        // A begin between two periods shows from the next one on.
        var lines = new ArrayList<Line>();
        first.forEach((facility, row) -> {
            boolean later = row.began().isPresent() && row.began().getAsInt() > last;
            if (row.began().isEmpty() || row.began().getAsInt() > periods.getFirst()) {
                var began = later
                        ? OptionalInt.empty()
                        : row.began().stream()
                                .flatMap(value -> periods.stream()
                                        .mapToInt(Integer::intValue)
                                        .filter(period -> period >= value)
                                        .limit(1))
                                .findFirst();
                lines.add(new Line(facility, row.office(), began, line(cells, facility)));
            }
        });
        if (lines.stream().allMatch(line -> line.began().isEmpty())
                || lines.stream().allMatch(line -> line.began().isPresent())) {
            return Outcome.withheld(Reason.NO_COMPARISON);
        }
        return Outcome.of(new Facilities(periods, lines));
    }

    private static List<Double> line(Map<Integer, double[]> cells, int facility) {
        return Arrays.stream(Objects.requireNonNull(cells.get(facility)))
                .boxed()
                .toList();
    }

    List<Integer> periods() {
        return periods;
    }

    /// The periods in which somebody began, in their order.
    List<Integer> groups() {
        return List.copyOf(groups);
    }

    int size() {
        return lines.size();
    }

    boolean never(int line) {
        return lines.get(line).began().isEmpty();
    }

    /// The period of its begin; the lowest number where there was none.
    int began(int line) {
        return lines.get(line).began().orElse(Integer.MIN_VALUE);
    }

    /// Not a number where it was not seen.
    double outcome(int line, int period) {
        return lines.get(line).outcomes().get(period);
    }

    double share(int began) {
        return (double) lines.stream()
                        .filter(line -> line.began().isPresent() && line.began().getAsInt() == began)
                        .count()
                / size();
    }

    int cluster(int line, StaggeredAdoption.Within within) {
        return switch (within) {
            case FACILITY -> lines.get(line).facility();
            case OFFICE -> lines.get(line).office();
        };
    }

    long count(StaggeredAdoption.Within within) {
        return switch (within) {
            case FACILITY -> size();
            case OFFICE -> lines.stream().map(Line::office).distinct().count();
        };
    }
}
