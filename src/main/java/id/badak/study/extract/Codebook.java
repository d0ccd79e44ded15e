package id.badak.study.extract;

import id.badak.kernel.Texts;
import id.badak.kernel.YamlNode;
import id.badak.registry.programme.ProgrammeFile;
import id.badak.registry.programme.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What each column of a dataset means.
///
/// Source: `programme/codebooks/frozen-dataset.yaml`.
///
/// @param columns in the order in which a dataset has them
record Codebook(String id, int version, LocalDate dated, List<Column> columns) {
    private static final ProgrammeFile FILE = new ProgrammeFile("codebooks/frozen-dataset.yaml");

    Codebook {
        columns = List.copyOf(columns);
    }

    record Column(String code, Wording meaning, Wording unit, Wording values, Wording source) {}

    static Codebook load() {
        var root = YamlNode.read(FILE.name(), FILE.reader());
        root.onlyHas("id", "version", "dated", "columns");
        return new Codebook(
                root.text("id"),
                root.get("version").integer(),
                root.get("dated").date(),
                root.get("columns").list().stream().map(Codebook::column).toList());
    }

    private static Column column(YamlNode node) {
        node.onlyHas("code", "meaning", "unit", "values", "source");
        return new Column(
                node.text("code"),
                Wording.read(node.get("meaning")),
                Wording.read(node.get("unit")),
                Wording.read(node.get("values")),
                Wording.read(node.get("source")));
    }

    /// As a table, with its headings first.
    List<List<String>> lines(Texts texts) {
        var lines = new ArrayList<List<String>>();
        lines.add(Stream.of("column", "meaning", "unit", "values", "source")
                .map(name -> texts.of("codebook." + name))
                .toList());
        for (var column : columns) {
            lines.add(Stream.concat(
                            Stream.of(column.code()),
                            Stream.of(column.meaning(), column.unit(), column.values(), column.source())
                                    .map(wording -> wording.in(texts.language())))
                    .toList());
        }
        return lines;
    }
}
