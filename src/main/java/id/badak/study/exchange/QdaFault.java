package id.badak.study.exchange;

import id.badak.kernel.Texts;
import java.util.stream.Stream;

/// A file that cannot be used: the place, and what to do instead.
public final class QdaFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String OURS = "ours";

    private final int line;
    private final String key;
    private final transient Object[] facts;

    /// @param line of the XML, 0 where no line is to blame
    QdaFault(int line, String key, Object... facts) {
        super("%d: %s".formatted(line, key), null, false, false);
        this.line = line;
        this.key = key;
        this.facts = Stream.of(facts)
                .map(fact -> fact instanceof String words ? Remark.plain(words) : fact)
                .toArray();
    }

    QdaFault(String key, Object... facts) {
        this(0, key, facts);
    }

    /// An accident of our own, for which no file is to blame.
    static QdaFault ours() {
        return new QdaFault(OURS);
    }

    public boolean isOurs() {
        return key.equals(OURS);
    }

    public String key() {
        return key;
    }

    public String sentence(String name, Texts texts) {
        var file = Remark.plain(name);
        var remedy = texts.of("exchange.fault." + key, facts);
        return line == 0
                ? texts.of("exchange.fault", file, remedy)
                : texts.of("exchange.fault.line", file, String.valueOf(line), remedy);
    }
}
