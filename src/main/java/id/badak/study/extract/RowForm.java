package id.badak.study.extract;

import id.badak.shell.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which rows somebody asks for. What cannot be read is a fault, and then no row is shown that was not asked for.
final class RowForm extends Fields {
    private static final List<String> FIELDS = List.of("jenis", "sarana", "dari", "sampai");
    private static final Pattern FACILITY = Pattern.compile("(?:S-)?(\\d{1,8})", Pattern.CASE_INSENSITIVE);

    private final RowFilter filter;

    RowForm(Map<String, String> typed) {
        super(typed);
        this.filter = read();
    }

    RowFilter filter() {
        return filter;
    }

    private RowFilter read() {
        @Nullable Integer facility = null;
        if (!value("sarana").isEmpty()) {
            var number = FACILITY.matcher(value("sarana"));
            if (number.matches()) {
                facility = Integer.valueOf(number.group(1));
            } else {
                faults().add("sarana", "extract.fault.facility");
            }
        }
        for (var day : List.of("dari", "sampai")) {
            if (!value(day).isEmpty() && date(day).isEmpty()) {
                faults().add(day, "extract.fault.day");
            }
        }
        var kind = value("jenis").replace("\0", "");
        return new RowFilter(
                kind.isEmpty() ? null : kind,
                facility,
                date("dari").orElse(null),
                date("sampai").map(day -> day.plusDays(1)).orElse(null));
    }

    /// What is put behind a page's number to ask for the same rows.
    String more() {
        return FIELDS.stream()
                .filter(field -> !value(field).isEmpty())
                .map(field -> "&" + field + "=" + URLEncoder.encode(value(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
