package id.badak.study.dataset;

import id.badak.kernel.YamlNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How one table names its columns and writes its values, from a small YAML file.
///
/// Without one the headings are `facility, office, kind, date, compliant, mentored_on, visits,
/// hours`, a period is a year, and what can be read in two ways is refused.
public final class ColumnMap {
    private static final Set<String> YES = Set.of("1", "ya", "yes", "true", "y", "memenuhi");
    private static final Set<String> NO = Set.of("0", "tidak", "no", "false", "n", "t", "tidak memenuhi");

    private final Map<Column, String> headings;
    private final Optional<DateOrder> dates;
    private final Optional<DecimalMark> decimal;
    private final PeriodUnit unit;
    private final Set<String> yes;
    private final Set<String> no;

    enum DecimalMark {
        COMMA,
        POINT
    }

    private ColumnMap(
            Map<Column, String> headings,
            Optional<DateOrder> dates,
            Optional<DecimalMark> decimal,
            PeriodUnit unit,
            Set<String> yes,
            Set<String> no) {
        this.headings = headings;
        this.dates = dates;
        this.decimal = decimal;
        this.unit = unit;
        this.yes = yes;
        this.no = no;
    }

    public static ColumnMap usual() {
        return new ColumnMap(new EnumMap<>(Column.class), Optional.empty(), Optional.empty(), PeriodUnit.YEAR, YES, NO);
    }

    /// Reads a map; what it leaves out is as usual.
    ///
    /// @throws id.badak.kernel.YamlFault for anything it does not know
    public static ColumnMap read(YamlNode root) {
        root.onlyHas("columns", "dates", "decimal", "period", "yes", "no");
        var headings = new EnumMap<Column, String>(Column.class);
        root.find("columns").ifPresent(columns -> {
            columns.onlyHas(Arrays.stream(Column.values()).map(Column::code).toArray(String[]::new));
            columns.fields().forEach((name, heading) -> {
                var column = Column.valueOf(name.toUpperCase(Locale.ROOT));
                if (headings.containsValue(normal(heading.text()))) {
                    throw heading.fault("is written twice");
                }
                headings.put(column, normal(heading.text()));
            });
        });
        var yes = words(root, "yes", YES);
        var no = words(root, "no", NO);
        if (yes.stream().anyMatch(no::contains)) {
            throw root.get("no").fault("is written twice");
        }
        return new ColumnMap(
                headings,
                root.find("dates").map(node -> chosen(node, DateOrder.class)),
                root.find("decimal").map(node -> chosen(node, DecimalMark.class)),
                root.find("period").map(node -> chosen(node, PeriodUnit.class)).orElse(PeriodUnit.YEAR),
                yes,
                no);
    }

    private static Set<String> words(YamlNode root, String name, Set<String> usual) {
        List<YamlNode> given = root.list(name);
        if (given.isEmpty()) {
            return usual;
        }
        var words = new HashSet<String>();
        given.forEach(word -> words.add(normal(word.text())));
        return words;
    }

    private static <E extends Enum<E>> E chosen(YamlNode node, Class<E> type) {
        for (var one : type.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(node.text())) {
                return one;
            }
        }
        throw node.fault("must be one of "
                + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants())
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    String heading(Column column) {
        return headings.getOrDefault(column, column.code());
    }

    /// Whether the map names this column, so that the table must have it.
    boolean names(Column column) {
        return headings.containsKey(column);
    }

    Optional<DateOrder> dates() {
        return dates;
    }

    Optional<DecimalMark> decimal() {
        return decimal;
    }

    public PeriodUnit unit() {
        return unit;
    }

    /// Whether the text says that the requirements were met; empty where it says neither.
    Optional<Boolean> met(String text) {
        var word = normal(text);
        if (yes.contains(word)) {
            return Optional.of(true);
        }
        return no.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
