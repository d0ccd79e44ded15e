package id.badak.study.qda;

import id.badak.kernel.Language;
import id.badak.kernel.Release;
import id.badak.kernel.Texts;
import id.badak.study.exchange.QdaReading;
import id.badak.study.exchange.Remark;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// The report for other programs. The promise is docs/qda-report.schema.json.
final class ReportJson {
    static final String FORMAT = "badak-qda/1";

    private ReportJson() {}

    static byte[] bytes(String command, QdaReading reading, List<Remark> remarks) {
        var root = new LinkedHashMap<String, Object>();
        root.put("format", FORMAT);
        root.put("program", program());
        root.put("command", command);
        root.put("file", String.valueOf(reading.file().getFileName()));
        root.put("kind", reading.format().name().toLowerCase(Locale.ROOT));
        root.put("valid", reading.isValid());
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
