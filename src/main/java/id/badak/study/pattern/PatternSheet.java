package id.badak.study.pattern;

import id.badak.kernel.SheetText;
import id.badak.kernel.Texts;
import id.badak.study.agreement.Agreement;
import id.badak.study.agreement.Coefficient;
import id.badak.study.agreement.Redraw;
import id.badak.study.inquiry.SaturationStep;
import id.badak.study.print.Press;
import id.badak.study.statistics.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table of what coding shows as a spreadsheet, unrounded, with what it rests on in its first rows.
record PatternSheet(Pattern pattern, Texts texts) {
    /// The row of the column heads, behind three lines of what the table rests on and an empty one.
    private static final int HEAD = 4;

    byte[] grid(Page page, Grid grid) {
        var rows = new ArrayList<List<Object>>();
        var heads = new ArrayList<Object>();
        heads.add(texts.of("pattern.code"));
        grid.heads().forEach(head -> heads.add(head.meaning()));
        if (page == Page.INFORMANTS) {
            heads.add(texts.of("pattern.total"));
        }
        rows.add(heads);
        for (var line : grid.lines()) {
            var row = new ArrayList<Object>();
            row.add(line.name());
            line.cells().forEach(cell -> row.add(cell.count()));
            line.total().ifPresent(total -> row.add(total.count()));
            rows.add(row);
        }
        return bytes(page, texts.of("pattern.unit.turn"), rows);
    }

    byte[] saturation(List<SaturationStep> steps) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                texts.of("pattern.interview"),
                texts.of("pattern.held"),
                texts.of("pattern.fresh"),
                texts.of("pattern.seen")));
        steps.forEach(step -> rows.add(List.of(step.informant(), step.on().toString(), step.fresh(), step.seen())));
        return bytes(Page.SATURATION, texts.of("pattern.unit.code"), rows);
    }

    byte[] agreement(AgreementView view) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(
                texts.of("pattern.category"),
                texts.of("pattern.coefficient"),
                texts.of("pattern.unit"),
                texts.of("pattern.n"),
                texts.of("pattern.value"),
                texts.of("pattern.lower"),
                texts.of("pattern.upper"),
                texts.of("pattern.texts"),
                texts.of("pattern.draws"),
                texts.of("pattern.why-not")));
        view.compared().ifPresent(compared -> {
            for (var row : compared.rows()) {
                for (var coefficient : Coefficient.values()) {
                    rows.add(row(
                            row.name(),
                            texts.of("pattern.coefficient", coefficient),
                            texts.of("pattern.unit.PARAGRAPH"),
                            row.of(coefficient),
                            row.interval(coefficient),
                            view));
                }
            }
            rows.add(row(
                    texts.of("pattern.all"),
                    texts.of("pattern.unitizing"),
                    texts.of("pattern.unit.CHARACTER"),
                    compared.unitizing(),
                    compared.unitizingInterval(),
                    view));
        });
        return bytes(Page.AGREEMENT, view.pair().map(view::name).orElse(texts.of("pattern.agreement.none")), rows);
    }

    private static List<Object> row(
            String category,
            String coefficient,
            String unit,
            Outcome<Agreement> outcome,
            Outcome<Redraw.Interval> interval,
            AgreementView view) {
        var row = new ArrayList<Object>(List.of(category, coefficient, unit));
        var reason = "";
        switch (outcome) {
            case Outcome.Estimated<Agreement>(var agreement) -> {
                row.add(agreement.units());
                row.add(agreement.value());
            }
            case Outcome.Withheld<Agreement>(var why) -> {
                row.add("");
                row.add("");
                reason = view.sentence(why);
            }
        }
        switch (interval) {
            case Outcome.Estimated<Redraw.Interval>(var drawn) ->
                row.addAll(List.of(drawn.interval().lower(), drawn.interval().upper(), drawn.blocks(), drawn.draws()));
            case Outcome.Withheld<Redraw.Interval>(var why) -> {
                row.addAll(List.of("", "", "", ""));
                reason = view.sentence(why);
            }
        }
        row.add(reason);
        return row;
    }

    private byte[] bytes(Page page, String about, List<List<Object>> rows) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var workbook = new Workbook(bytes, "Badak", "1.0")) {
                var sheet = workbook.newWorksheet(texts.of("pattern.page", page));
                put(sheet, 0, 0, pattern.study().title());
                put(sheet, 1, 0, about);
                put(sheet, 2, 0, basis(page));
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        put(sheet, row + HEAD, column, rows.get(row).get(column));
                    }
                }
                for (int column = 0; column < rows.getFirst().size(); column++) {
                    sheet.style(HEAD, column).bold().set();
                }
                sheet.freezePane(1, HEAD + 1);
            }
            return Press.timeless(bytes.toByteArray());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String basis(Page page) {
        if (page == Page.AGREEMENT) {
            return pattern.blind() == 0 ? "" : texts.of("pattern.basis.not-done", pattern.blind());
        }
        var basis = texts.of("pattern.basis", pattern.labels().size());
        return pattern.blind() == 0 ? basis : basis + " " + texts.of("pattern.basis.blind", pattern.blind());
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case String words -> sheet.value(row, column, SheetText.harmless(words));
            case Number number -> sheet.value(row, column, number);
            default -> throw new IllegalArgumentException("no cell of " + value.getClass());
        }
    }
}
