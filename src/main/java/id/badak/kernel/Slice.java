package id.badak.kernel;

import java.util.List;
import java.util.function.Function;

/// One page of a list. The whole is not counted: a count grows with the table, a page does not.
///
/// @param hasNext whether another page follows
public record Slice<T>(List<T> rows, PageRequest request, boolean hasNext) {
    public Slice {
        rows = List.copyOf(rows);
    }

    /// Cuts a page from rows fetched with one more than fits, which tells whether another follows.
    public static <T> Slice<T> of(List<T> oneMore, PageRequest request) {
        var hasNext = oneMore.size() > PageRequest.SIZE;
        return new Slice<>(hasNext ? oneMore.subList(0, PageRequest.SIZE) : oneMore, request, hasNext);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> by) {
        return new Slice<>(rows.stream().<R>map(by).toList(), request, hasNext);
    }
}
