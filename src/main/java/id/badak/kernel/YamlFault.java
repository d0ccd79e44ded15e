package id.badak.kernel;

/// A YAML file that cannot be used: where, which field, and what to write instead.
///
/// @see YamlNode
public final class YamlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String field;
    private final String remedy;

    public YamlFault(String file, int line, String field, String remedy) {
        super("%s:%d: %s: %s".formatted(file, line, field, remedy), null, false, false);
        this.file = file;
        this.line = line;
        this.field = field;
        this.remedy = remedy;
    }

    public String file() {
        return file;
    }

    /// The line, counted from 1.
    public int line() {
        return line;
    }

    /// The path of the field, as in `series[0].points[1].percent`.
    public String field() {
        return field;
    }

    public String remedy() {
        return remedy;
    }
}
