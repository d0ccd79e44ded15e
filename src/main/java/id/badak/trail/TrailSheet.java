package id.badak.trail;

import id.badak.kernel.SheetText;
import id.badak.kernel.Texts;
import id.badak.trail.Trail.Line;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines of the journals as a spreadsheet takes them: CSV as RFC 4180 has it, in UTF-8.
final class TrailSheet {
    /// Without it a well-known spreadsheet reads UTF-8 as something else.
    private static final String UTF_8_MARK = "\uFEFF";

    private static final List<String> COLUMNS = List.of(
            "trail.when",
            "trail.journal",
            "trail.who",
            "trail.as",
            "trail.act",
            "trail.object",
            "trail.object-id",
            "trail.enterprise",
            "trail.enterprise-id",
            "trail.seen-count");

    private final PrintWriter out;
    private final Texts texts;
    private final ZoneId zone;

    TrailSheet(PrintWriter out, Texts texts, ZoneId zone) {
        this.out = out;
        this.texts = texts;
        this.zone = zone;
    }

    void begin() {
        out.print(UTF_8_MARK);
        row(COLUMNS.stream().map(texts::of));
    }

    void write(Trail.Page page) {
        page.lines().forEach(line -> row(cells(line, page.names())));
        out.flush();
    }

    /// Says in the last row that it is not all, so that nobody takes it for all.
    void end(boolean thereIsMore) {
        if (thereIsMore) {
            row(Stream.of(texts.of("trail.more", Trail.MOST_IN_FILE)));
        }
        out.flush();
    }

    private Stream<String> cells(Line line, Names names) {
        var entry = line.entry();
        var enterprise = entry.enterprise();
        return Stream.of(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        entry.at().truncatedTo(ChronoUnit.SECONDS).atZone(zone)),
                texts.of("trail-journal", line.journal()),
                names.actor(entry),
                texts.of("role", entry.role()),
                texts.has("act." + entry.act()) ? texts.of("act." + entry.act()) : entry.act(),
                names.object(entry),
                entry.subject().toString(),
                names.enterprise(entry),
                enterprise == null ? "" : enterprise.toString(),
                entry.seen() == null ? "" : entry.seen().toString());
    }

    private void row(Stream<String> cells) {
        out.print(cells.map(TrailSheet::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String text) {
        return "\"" + SheetText.harmless(text).replace("\"", "\"\"") + "\"";
    }
}
