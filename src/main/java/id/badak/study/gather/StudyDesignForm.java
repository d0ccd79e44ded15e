package id.badak.study.gather;

import id.badak.shell.Fields;
import id.badak.study.gather.StudyDesign.Table;
import id.badak.study.gather.StudyDesign.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class StudyDesignForm extends Fields {
    /// Source: paper, section Metode.
    private static final String USUAL_MONTHS = "6";

    private static final List<String> NEEDED = List.of("latar", "pendekatan", "masa");
    private static final List<String> ENGLISH =
            List.of("judul-inggris", "latar-inggris", "pendekatan-inggris", "masa-inggris");
    private static final Map<String, Table> TABLES = Map.of(
            "variabel", Table.VARIABLES, "data", Table.KINDS, "analisis", Table.ANALYSES, "pustaka", Table.SOURCES);

    StudyDesignForm(Map<String, String> typed) {
        super(typed);
    }

    /// The latest edition, to be written on.
    static StudyDesignForm of(Optional<StudyDesign> latest) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("edisi", latest.map(one -> Integer.toString(one.edition())).orElse("0"));
        fields.put("bulan", USUAL_MONTHS);
        latest.map(StudyDesign::words).ifPresent(words -> {
            fields.put("buatan", words.synthetic() ? "ya" : "");
            fields.put("judul-inggris", words.titleEnglish());
            fields.put("latar", words.setting());
            fields.put("latar-inggris", words.settingEnglish());
            fields.put("pendekatan", words.approach());
            fields.put("pendekatan-inggris", words.approachEnglish());
            fields.put("masa", words.period());
            fields.put("masa-inggris", words.periodEnglish());
            fields.put("bulan", Integer.toString(words.months()));
            fields.put("variabel", words.variables());
            fields.put("data", words.kinds());
            fields.put("analisis", words.analyses());
            fields.put("pustaka", words.sources());
        });
        return new StudyDesignForm(fields);
    }

    /// Reads what was typed; empty where anything is at fault.
    Optional<Words> check() {
        for (var field : NEEDED) {
            fill(field, StudyDesign.LONGEST_TEXT, "gather.fault.text");
        }
        for (var field : ENGLISH) {
            fit(field, StudyDesign.LONGEST_TEXT, "gather.fault.long");
        }
        if (!isNumber("bulan", 3) || number("bulan") > StudyDesign.MOST_MONTHS) {
            faults().add("bulan", "gather.fault.months", StudyDesign.MOST_MONTHS);
        }
        for (var field : List.of("variabel", "data", "analisis", "pustaka")) {
            checkTable(field);
        }
        if (!isNumber("edisi", 6)) {
            faults().add("latar", "gather.fault.form");
        }
        return faults().any() ? Optional.empty() : Optional.of(words());
    }

    private void checkTable(String field) {
        var table = TABLES.getOrDefault(field, Table.VARIABLES);
        fit(field, StudyDesign.LONGEST_TABLE, "gather.fault.long");
        table.findBroken(value(field)).ifPresent(line -> faults().add(field, "gather.fault.row", line, table.cells()));
    }

    int edition() {
        return number("edisi");
    }

    private Words words() {
        return new Words(
                is("buatan", "ya"),
                value("judul-inggris"),
                value("latar"),
                value("latar-inggris"),
                value("pendekatan"),
                value("pendekatan-inggris"),
                value("masa"),
                value("masa-inggris"),
                number("bulan"),
                value("variabel"),
                value("data"),
                value("analisis"),
                value("pustaka"));
    }
}
