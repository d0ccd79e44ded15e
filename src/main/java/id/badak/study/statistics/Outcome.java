package id.badak.study.statistics;

import java.util.function.Function;

/// What an estimator answers: a value, or why there is none.
///
/// Data that cannot carry an estimate are expected and no accident: the report prints the reason in
/// the place of the number. So there is never a NaN to find by chance, and never an exception to
/// catch.
public sealed interface Outcome<T> {
    record Estimated<T>(T value) implements Outcome<T> {}

    record Withheld<T>(Reason reason) implements Outcome<T> {}

    static <T> Outcome<T> of(T value) {
        return new Estimated<>(value);
    }

    static <T> Outcome<T> withheld(Reason reason) {
        return new Withheld<>(reason);
    }

    default <R> Outcome<R> map(Function<T, R> next) {
        return flatMap(value -> of(next.apply(value)));
    }

    default <R> Outcome<R> flatMap(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Estimated<T>(var value) -> next.apply(value);
            case Withheld<T>(var reason) -> withheld(reason);
        };
    }
}
