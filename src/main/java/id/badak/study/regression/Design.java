package id.badak.study.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The columns that explain, each with its name; the first is the constant.
///
/// Columns are added, never changed: a design can be the smaller one of a comparison and the
/// beginning of the larger one.
public final class Design {
    private final List<String> names;
    private final List<double[]> columns;

    private Design(List<String> names, List<double[]> columns) {
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
    }

    /// A design of so many rows with nothing but the constant.
    public static Design constant(int rows) {
        var ones = new double[rows];
        Arrays.fill(ones, 1);
        return new Design(List.of("constant"), List.of(ones));
    }

    /// The same with one column more; its values must be finite, one for each row.
    public Design with(String name, double[] values) {
        if (values.length != rows()) {
            throw new IllegalArgumentException("%s has %d rows, not %d".formatted(name, values.length, rows()));
        }
        if (names.contains(name) || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(name + " is there already, or holds what is no number");
        }
        var longer = new ArrayList<>(names);
        longer.add(name);
        var wider = new ArrayList<>(columns);
        wider.add(values.clone());
        return new Design(longer, wider);
    }

    /// A column of 0 and 1 for each level but the lowest, named as in `t=3`.
    public Design withLevels(String name, double[] levels) {
        var design = this;
        for (double level : Arrays.stream(levels).distinct().sorted().skip(1).toArray()) {
            design = design.with(
                    "%s=%s".formatted(name, level == Math.rint(level) ? Long.toString((long) level) : level),
                    Arrays.stream(levels).map(value -> value == level ? 1 : 0).toArray());
        }
        return design;
    }

    public int rows() {
        return columns.getFirst().length;
    }

    public int width() {
        return columns.size();
    }

    public List<String> names() {
        return names;
    }

    public int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name);
        }
        return index;
    }

    public double at(int row, int column) {
        return columns.get(column)[row];
    }

    /// All cells, row after row, for the loops inside.
    double[] cells() {
        int width = width();
        var cells = new double[rows() * width];
        for (int j = 0; j < width; j++) {
            double[] column = columns.get(j);
            for (int i = 0; i < column.length; i++) {
                cells[i * width + j] = column[i];
            }
        }
        return cells;
    }
}
