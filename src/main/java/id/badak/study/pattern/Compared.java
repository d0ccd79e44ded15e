package id.badak.study.pattern;

import id.badak.study.agreement.Agreement;
import id.badak.study.agreement.Coefficient;
import id.badak.study.agreement.Redraw;
import id.badak.study.inquiry.CodedTexts;
import id.badak.study.inquiry.Disagreement;
import id.badak.study.pattern.Agreements.Step;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How far two coders agree, category by category and over where passages begin and end.
record Compared(List<Row> rows, Outcome<Agreement> unitizing, Outcome<Redraw.Interval> unitizingInterval) {

    Compared {
        rows = List.copyOf(rows);
    }

    /// @param differing how many turns one of them gave the category and the other did not
    record Row(
            UUID category,
            String name,
            long differing,
            Map<Coefficient, Outcome<Agreement>> by,
            Map<Coefficient, Outcome<Redraw.Interval>> intervals) {

        Outcome<Agreement> of(Coefficient coefficient) {
            return Objects.requireNonNull(by.get(coefficient));
        }

        Outcome<Redraw.Interval> interval(Coefficient coefficient) {
            return Objects.requireNonNull(intervals.get(coefficient));
        }

        /// How many turns both of them read.
        Optional<Long> units() {
            return estimated(of(Coefficient.PERCENT)).map(Agreement::units);
        }
    }

    /// @param progress is told how far it is
    static Compared of(CodedTexts texts, Consumer<Step> progress) {
        var differing = texts.disagreements();
        var agreement = texts.agreement();
        var rows = new ArrayList<Row>();
        for (var one : agreement) {
            progress.accept(new Step(rows.size(), agreement.size() + 1));
            rows.add(new Row(
                    one.category(),
                    texts.codebook().get(one.category()).name(),
                    differing.stream()
                            .map(Disagreement::category)
                            .filter(one.category()::equals)
                            .count(),
                    one.by(),
                    texts.intervals(one.category())));
        }
        progress.accept(new Step(rows.size(), agreement.size() + 1));
        return new Compared(rows, texts.unitizing(), texts.unitizingInterval());
    }

    /// How many letters the texts that both coded have.
    Optional<Long> letters() {
        return estimated(unitizing).map(Agreement::units);
    }

    /// Why something of it has no number, each once.
    List<Reason> reasons() {
        return Stream.concat(
                        rows.stream()
                                .flatMap(row ->
                                        Stream.concat(row.by().values().stream(), row.intervals().values().stream())),
                        Stream.of(unitizing, unitizingInterval))
                .flatMap(outcome ->
                        outcome instanceof Outcome.Withheld<?>(var reason) ? Stream.of(reason) : Stream.empty())
                .distinct()
                .sorted()
                .toList();
    }

    /// Of how many texts the intervals were drawn; empty where there is no interval.
    Optional<Redraw.Interval> anyInterval() {
        return Stream.concat(
                        rows.stream().flatMap(row -> row.intervals().values().stream()), Stream.of(unitizingInterval))
                .flatMap(outcome -> estimated(outcome).stream())
                .findFirst();
    }

    static <T> Optional<T> estimated(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Estimated<T>(var value) -> Optional.of(value);
            case Outcome.Withheld<T> none -> Optional.empty();
        };
    }
}
