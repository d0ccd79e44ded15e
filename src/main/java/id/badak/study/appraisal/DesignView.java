package id.badak.study.appraisal;

import id.badak.kernel.Language;
import id.badak.study.report.MethodPages;
import id.badak.study.statistics.Outcome;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// @param design null where a field could not be read
record DesignView(DesignForm form, @Nullable Design design) {

    /// Says a whole number in a sentence, or why there is none.
    static String say(Outcome<Double> number, Language language, UnaryOperator<String> sentence) {
        return switch (number) {
            case Outcome.Estimated<Double>(var value) ->
                sentence.apply(String.format(language.locale(), "%,.0f", value));
            case Outcome.Withheld<Double>(var reason) -> MethodPages.sentence(reason, language);
        };
    }
}
