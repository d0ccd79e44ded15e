package id.badak.study.findings;

import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.Optional;

/// One number that was asked of the table, or the reason why there is none.
///
/// @param id      as `results.json` and a plan name it, such as `change.all`
/// @param method  by which it was, or would have been, computed
public record Finding(
        String id, Question question, Subject subject, Quantity quantity, Method method, Outcome<Figure> figure) {

    /// In this order the report asks them.
    public enum Question {
        SHARES,
        CHANGE,
        SAME_FACILITIES,
        TREND,
        COMPARISON,
        STAGGERED,
        DOSE,
        SENSITIVITY,
        MULTIPLICITY
    }

    public enum Quantity {
        SHARE,
        DIFFERENCE,
        RATIO,
        TEST,
        NUMBER,
        ADJUSTED_P
    }

    /// Of whom, and of which periods or which part of the question.
    ///
    /// @param kind   of facility; absent for all together
    /// @param part   the key of a word under `findings.part`; empty for the question itself
    /// @param detail a period, several periods, or a number of periods since the begin
    public record Subject(Optional<String> kind, String part, String detail) {
        static Subject of(Optional<String> kind, String detail) {
            return new Subject(kind, "", detail);
        }

        static Subject part(String part, String detail) {
            return new Subject(Optional.empty(), part, detail);
        }
    }

    public Optional<Figure> findFigure() {
        return figure instanceof Outcome.Estimated<Figure>(var found) ? Optional.of(found) : Optional.empty();
    }

    public Optional<Reason> findReason() {
        return figure instanceof Outcome.Withheld<Figure>(var reason) ? Optional.of(reason) : Optional.empty();
    }
}
