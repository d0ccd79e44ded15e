package id.badak.study.evaluation;

import id.badak.kernel.Sha256;
import id.badak.kernel.Texts;
import id.badak.kernel.YamlFault;
import id.badak.kernel.YamlNode;
import id.badak.study.dataset.ColumnMap;
import id.badak.study.dataset.DatasetReader;
import id.badak.study.findings.Analysis;
import id.badak.study.findings.Plan;
import id.badak.study.published.InputFault;
import id.badak.study.report.PanelProvenance;
import id.badak.study.report.Reports;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table of inspections with what belongs to it, on its way to a report.
///
/// @param progress is told the key of a sentence and its one fact, now and then
record PanelInput(
        Path table,
        @Nullable Path columns,
        @Nullable Path plan,
        Analysis.Choices choices,
        BiConsumer<String, Object> progress) {
    private static final int LOOKED_AT = 64 * 1024;
    private static final int LARGEST_YAML = 1_000_000;
    private static final Pattern YAML = Pattern.compile("\\s*([-{\\[%].*|[\"']?[\\w-]+[\"']?\\s*:(\\s.*)?)");

    /// A map of columns or a plan that cannot be used.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Function<Texts, String> sentence;

        Unusable(Function<Texts, String> sentence) {
            super(null, null, false, false);
            this.sentence = sentence;
        }

        String sentence(Texts texts) {
            return sentence.apply(texts);
        }
    }

    /// Whether the file is a table: a spreadsheet, or a text whose first line is no YAML.
    static boolean isPanel(Path file) throws IOException {
        if (DatasetReader.isSheet(file)) {
            return true;
        }
        byte[] head;
        try (var bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(LOOKED_AT);
        }
        return new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .map(line -> !YAML.matcher(line).matches())
                .orElse(!String.valueOf(file.getFileName()).matches("(?i).*\\.ya?ml"));
    }

    /// @throws Unusable                                where the map or the plan cannot be used
    /// @throws id.badak.study.dataset.DatasetFault where the table cannot
    Map<String, byte[]> files() throws IOException, Unusable {
        var mapped = yaml(columns);
        var planned = yaml(plan);
        var map = read(columns, mapped, ColumnMap::read).orElseGet(ColumnMap::usual);
        var wanted = read(plan, planned, root -> Plan.read(root, map.unit()));
        progress.accept("evaluation.progress.reading", String.valueOf(table.getFileName()));
        var dataset = new DatasetReader(map, rows -> progress.accept("evaluation.progress.rows", rows)).read(table);
        var analysis = Analysis.of(
                dataset,
                wanted,
                choices,
                question -> progress.accept("evaluation.progress.question." + question.name(), ""));
        progress.accept("evaluation.progress.writing", "");
        return Reports.files(
                analysis,
                PanelProvenance.of(
                        dataset.origin().sha256(), mapped.map(PanelInput::hash), planned.map(PanelInput::hash)));
    }

    private static String hash(byte[] bytes) {
        return Sha256.of(bytes).hex();
    }

    private static Optional<byte[]> yaml(@Nullable Path file) throws Unusable {
        if (file == null) {
            return Optional.empty();
        }
        try (var bytes = Files.newInputStream(file)) {
            var all = bytes.readNBytes(LARGEST_YAML + 1);
            if (all.length > LARGEST_YAML) {
                throw new Unusable(texts -> texts.of("evaluation.fault.yaml-large", file.toString()));
            }
            return Optional.of(all);
        } catch (IOException unreadable) {
            throw new Unusable(texts -> texts.of("evaluation.fault.no-file", file.toString()));
        }
    }

    private static <T> Optional<T> read(@Nullable Path file, Optional<byte[]> bytes, Function<YamlNode, T> reader)
            throws Unusable {
        if (file == null || bytes.isEmpty()) {
            return Optional.empty();
        }
        var name = String.valueOf(file.getFileName());
        var text = new String(bytes.get(), StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw new Unusable(texts -> texts.of("evaluation.fault.yaml-empty", file.toString()));
        }
        try {
            return Optional.of(reader.apply(YamlNode.read(name, new StringReader(text))));
        } catch (YamlFault fault) {
            throw new Unusable(texts -> InputFault.of(fault).sentence(name, texts));
        }
    }
}
