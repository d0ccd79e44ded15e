package id.badak.cast;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/// Prints what a test promises as a sentence: `PasswordRuleTests.refusesNamesWithALittleAround` reads "Password rule:
/// refuses names with a little around", for people who do not read code.
public final class SpokenNames extends DisplayNameGenerator.Standard {
    @Override
    public String generateDisplayNameForClass(Class<?> tests) {
        var words = words(tests.getSimpleName().replaceFirst("Tests?$", ""));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public String generateDisplayNameForNestedClass(List<Class<?>> around, Class<?> nested) {
        return words(nested.getSimpleName());
    }

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> around, Class<?> tests, Method test) {
        return words(test.getName());
    }

    /// A word begins at a capital or at a figure; a row of capitals is one word and keeps them.
    static String words(String name) {
        var words = name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])", -1);
        for (var number = 0; number < words.length; number++) {
            var word = words[number];
            words[number] = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
                    ? word
                    : word.toLowerCase(Locale.ROOT);
        }
        return String.join(" ", words);
    }
}
