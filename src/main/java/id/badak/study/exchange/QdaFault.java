package id.badak.study.exchange;

import id.badak.kernel.Texts;
import java.util.Arrays;

/// A file that cannot be used: the place, and what to do instead.
public final class QdaFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;
    private final transient Object[] facts;

    /// @param line of the XML, 0 where no line is to blame
    QdaFault(int line, String key, Object... facts) {
        super("%d: %s %s".formatted(line, key, Arrays.toString(facts)), null, false, false);
        this.line = line;
        this.key = key;
        this.facts = facts;
    }

    QdaFault(String key, Object... facts) {
        this(0, key, facts);
    }

    public String key() {
        return key;
    }

    public String sentence(String file, Texts texts) {
        var remedy = texts.of("exchange.fault." + key, facts);
        return line == 0
                ? texts.of("exchange.fault", file, remedy)
                : texts.of("exchange.fault.line", file, String.valueOf(line), remedy);
    }
}
