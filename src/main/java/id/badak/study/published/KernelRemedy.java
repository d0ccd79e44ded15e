package id.badak.study.published;

import id.badak.kernel.YamlFault;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the kernel's YAML reader may object to, matched to a sentence in both languages.
///
/// The kernel speaks English, to the people who write programme content. Whoever runs `evaluate`
/// reads Indonesian first. `FiguresReaderTests` provokes each of these.
enum KernelRemedy {
    EMPTY_FILE("the file is empty"),
    NOT_YAML("not YAML: (.*)"),
    UNKNOWN("unknown field; known here: (.*)"),
    MISSING("is missing"),
    TWICE("is written twice"),
    NOT_MAPPING("must be a mapping of names to values"),
    NOT_NAME("a name must be plain text"),
    NOT_LIST("must be a list"),
    NOT_TEXT("must be a text"),
    EMPTY("must not be empty"),
    NOT_WHOLE("must be a whole number, not \"(.*)\""),
    NOT_DECIMAL("must be a number with a decimal point, such as 52.43, not \"(.*)\""),
    NOT_DATE("must be a date such as 2012-04-05, not \"(.*)\""),
    NOT_KNOWN("must be one of (.*)");

    private final Pattern remedy;

    KernelRemedy(String remedy) {
        this.remedy = Pattern.compile(remedy, Pattern.DOTALL);
    }

    /// Says the kernel's fault again as ours; a remedy not listed is passed on as it is.
    static InputFault translate(YamlFault fault) {
        for (var known : values()) {
            var fact = known.match(fault.remedy());
            if (fact.isPresent()) {
                return new InputFault(fault.line(), fault.field(), "yaml." + known.name(), fact.get());
            }
        }
        return new InputFault(fault.line(), fault.field(), "yaml.OTHER", fault.remedy());
    }

    private Optional<String> match(String text) {
        var matcher = remedy.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.groupCount() == 0 ? "" : matcher.group(1));
    }
}
