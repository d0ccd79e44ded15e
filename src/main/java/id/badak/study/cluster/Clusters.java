package id.badak.study.cluster;

import java.util.Arrays;
import java.util.HashMap;

/// To which group each row belongs, numbered from 0 in the order in which they are first met.
public final class Clusters {
    private final int[] numbers;
    private final int count;

    private Clusters(int[] numbers, int count) {
        this.numbers = numbers;
        this.count = count;
    }

    public static Clusters of(int[] labels) {
        var seen = new HashMap<Integer, Integer>();
        var numbers = Arrays.stream(labels)
                .map(label -> seen.computeIfAbsent(label, _ -> seen.size()))
                .toArray();
        return new Clusters(numbers, seen.size());
    }

    /// Each row for itself: the errors are then those for rows of different spread (HC0 to HC2).
    public static Clusters ofRows(int rows) {
        var numbers = new int[rows];
        Arrays.setAll(numbers, i -> i);
        return new Clusters(numbers, rows);
    }

    public int count() {
        return count;
    }

    public int rows() {
        return numbers.length;
    }

    public int of(int row) {
        return numbers[row];
    }
}
