package id.badak.study.exchange;

import id.badak.kernel.Language;
import id.badak.kernel.Release;
import id.badak.kernel.Texts;
import id.badak.study.exchange.QdaReading.Format;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// The report for other programs. The promise is docs/qda-report.schema.json.
public final class ReportJson {
    public static final String FORMAT = "badak-qda/1";

    private ReportJson() {}

    /// Writes what was found in a file and what became of it.
    public static byte[] bytes(String command, QdaReading reading, List<Remark> remarks) {
        return bytes(
                command, String.valueOf(reading.file().getFileName()), reading.format(), reading.isValid(), remarks);
    }

    /// Writes the same of a file that is not at hand.
    public static byte[] bytes(String command, String file, Format format, boolean isValid, List<Remark> remarks) {
        var root = new LinkedHashMap<String, Object>();
        root.put("format", FORMAT);
        root.put("program", program());
        root.put("command", command);
        root.put("file", file);
        root.put("kind", format.name().toLowerCase(Locale.ROOT));
        root.put("valid", isValid);
        root.put("remarks", remarks.stream().map(ReportJson::remark).toList());
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
        var json = JsonMapper.builder().build().writer().with(printer).writeValueAsString(root);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// In an order of its own: a map of the JDK has another one at each start.
    private static Map<String, Object> program() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", "badak");
        fields.put("version", Release.findVersion().orElse(""));
        return fields;
    }

    private static Map<String, Object> remark(Remark remark) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", remark.kind().code());
        fields.put("key", remark.key());
        fields.put("line", remark.line());
        fields.put("place", remark.place());
        fields.put("facts", remark.facts());
        fields.put("id", remark.sentence(Texts.in(Language.ID)));
        fields.put("en", remark.sentence(Texts.in(Language.EN)));
        return fields;
    }
}
