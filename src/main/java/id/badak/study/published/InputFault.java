package id.badak.study.published;

import id.badak.kernel.Texts;
import id.badak.kernel.YamlFault;
import java.util.Arrays;

/// An input file that cannot be used: the line, the field, and what to write instead.
///
/// The remedy is a key under `published.fault`, so that it can be said in either language.
public final class InputFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String field;
    private final String key;
    private final transient Object[] facts;

    InputFault(int line, String field, String key, Object... facts) {
        super("%d: %s: %s %s".formatted(line, field, key, Arrays.toString(facts)), null, false, false);
        this.line = line;
        this.field = field;
        this.key = key;
        this.facts = facts;
    }

    /// Says a fault of another YAML file of `evaluate` in the words of this one.
    public static InputFault of(YamlFault fault) {
        return KernelRemedy.translate(fault);
    }

    String key() {
        return key;
    }

    int line() {
        return line;
    }

    String field() {
        return field;
    }

    public String sentence(String file, Texts texts) {
        var remedy = texts.of("published.fault." + key, facts);
        return texts.of("published.fault", file, String.valueOf(line), field, remedy);
    }
}
