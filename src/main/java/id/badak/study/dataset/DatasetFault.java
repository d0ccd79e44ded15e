package id.badak.study.dataset;

import id.badak.kernel.Texts;
import java.util.Arrays;

/// A table that cannot be used: the row, the column, and what to write instead.
public final class DatasetFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int row;
    private final String column;
    private final String key;
    private final transient Object[] facts;

    /// @param row as a spreadsheet program numbers it, the heading being the first
    DatasetFault(int row, String column, String key, Object... facts) {
        super("%d: %s: %s %s".formatted(row, column, key, Arrays.toString(facts)), null, false, false);
        this.row = row;
        this.column = column;
        this.key = key;
        this.facts = facts;
    }

    public int row() {
        return row;
    }

    public String key() {
        return key;
    }

    public String sentence(String file, Texts texts) {
        var remedy = texts.of("dataset.fault." + key, facts);
        return texts.of("dataset.fault", file, String.valueOf(row), column, remedy);
    }
}
