package id.badak.study.pattern;

import id.badak.kernel.Texts;
import id.badak.study.agreement.Agreement;
import id.badak.study.agreement.Coefficient;
import id.badak.study.agreement.Redraw;
import id.badak.study.inquiry.CodedText;
import id.badak.study.material.Code;
import id.badak.study.pattern.Agreements.Answer;
import id.badak.study.pattern.Pattern.Pair;
import id.badak.study.print.Numerals;
import id.badak.study.report.MethodPages;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// @param pair     whose agreement it is; empty where no two are done with the same transcript
/// @param answer   empty likewise
record AgreementView(
        Pattern pattern, Map<Pair, Integer> pairs, Optional<Pair> pair, Optional<Answer> answer, Texts texts) {

    /// @param asks gives what is known of what both marked
    static AgreementView of(
            Pattern pattern, Optional<Pair> pair, BiFunction<List<CodedText>, List<Code>, Answer> asks, Texts texts) {
        return new AgreementView(
                pattern, pattern.pairs(), pair, pair.map(two -> asks.apply(pattern.of(two), pattern.codes())), texts);
    }

    /// Empty where no two are done with the same transcript, and while it is computed.
    Optional<Compared> compared() {
        return answer.flatMap(Answer::compared);
    }

    boolean isComputed() {
        return answer.isPresent() && compared().isEmpty();
    }

    Page page() {
        return Page.AGREEMENT;
    }

    static List<Coefficient> coefficients() {
        return List.of(Coefficient.values());
    }

    /// A number with what it rests on, as it is printed.
    ///
    /// @param notes numbers of the reasons below the table
    record Figure(String value, String interval, List<Integer> notes) {}

    Figure figure(Compared.Row row, Coefficient coefficient) {
        return figure(row.of(coefficient), row.interval(coefficient), coefficient == Coefficient.PERCENT);
    }

    Figure unitizing(Compared all) {
        return figure(all.unitizing(), all.unitizingInterval(), false);
    }

    private Figure figure(Outcome<Agreement> outcome, Outcome<Redraw.Interval> interval, boolean isShare) {
        return switch (outcome) {
            case Outcome.Withheld<Agreement>(var reason) -> new Figure("–", "", List.of(note(reason)));
            case Outcome.Estimated<Agreement>(var agreement) ->
                switch (interval) {
                    case Outcome.Withheld<Redraw.Interval>(var reason) ->
                        new Figure(say(agreement.value(), isShare), "–", List.of(note(reason)));
                    case Outcome.Estimated<Redraw.Interval>(var drawn) ->
                        new Figure(
                                say(agreement.value(), isShare),
                                texts.of(
                                        "pattern.between",
                                        say(drawn.interval().lower(), isShare),
                                        say(drawn.interval().upper(), isShare)),
                                List.of());
                };
        };
    }

    private String say(double value, boolean isShare) {
        return isShare ? numerals().percent(value) : numerals().number(value);
    }

    String count(long count) {
        return numerals().count(count);
    }

    private int note(Reason reason) {
        return compared().orElseThrow().reasons().indexOf(reason) + 1;
    }

    String sentence(Reason reason) {
        return MethodPages.sentence(reason, texts.language());
    }

    String query() {
        return pair.map(AgreementView::query).orElse("");
    }

    static String query(Pair pair) {
        return "satu=%s&dua=%s".formatted(pair.first(), pair.second());
    }

    String name(Pair two) {
        return texts.of("pattern.pair", pattern.name(two.first()), pattern.name(two.second()));
    }

    private Numerals numerals() {
        return new Numerals(texts.language());
    }
}
