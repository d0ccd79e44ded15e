package id.badak.registry.enrolment;

import id.badak.kernel.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A spreadsheet of facilities: one row each, columns by their headings in any order.
///
/// Columns we do not know are left alone; the telephone's may be missing.
record FacilitySheet(List<Row> rows) {
    /// Source: ours; the bytes as `facility_import_content_check` has them.
    static final int MOST_ROWS = 20_000;
    private static final int MOST_BYTES = 12 << 20;

    FacilitySheet {
        rows = List.copyOf(rows);
    }

    /// @param number as the spreadsheet program shows it
    record Row(int number, FacilityForm form) {}

    /// @throws id.badak.kernel.Refusal when it is too large, unreadable, empty, or lacks columns
    static FacilitySheet read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw Problem.refuse(new EnrolmentProblem.FileTooLarge(MOST_BYTES >> 20));
        }
        var lines = Cells.read(content, MOST_ROWS + 1);
        if (lines.isEmpty()) {
            throw Problem.refuse(new EnrolmentProblem.NoRows());
        }
        var columns = columns(lines.getFirst());
        var rows = lines.stream()
                .skip(1)
                .map(line -> new Row(line.number(), form(line, columns)))
                .filter(row -> !row.form().isBlank())
                .toList();
        if (rows.isEmpty()) {
            throw Problem.refuse(new EnrolmentProblem.NoRows());
        }
        return new FacilitySheet(rows);
    }

    private static Map<FacilityField, Integer> columns(Cells.Line heading) {
        var columns = new EnumMap<FacilityField, Integer>(FacilityField.class);
        for (var at = 0; at < heading.cells().size(); at++) {
            var field = FacilityField.of(heading.cell(at));
            if (field.isPresent() && columns.put(field.get(), at) != null) {
                throw Problem.refuse(
                        new EnrolmentProblem.ColumnTwice(field.get().column()));
            }
        }
        var missing = Arrays.stream(FacilityField.values())
                .filter(field -> field != FacilityField.PHONE && !columns.containsKey(field))
                .map(FacilityField::column)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Problem.refuse(new EnrolmentProblem.ColumnsMissing(missing));
        }
        return columns;
    }

    private static FacilityForm form(Cells.Line line, Map<FacilityField, Integer> columns) {
        return FacilityForm.read(field -> {
            var column = columns.get(field);
            return column == null ? "" : line.cell(column);
        });
    }
}
