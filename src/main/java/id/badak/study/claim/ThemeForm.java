package id.badak.study.claim;

import id.badak.kernel.Ids;
import id.badak.shell.Fields;
import id.badak.study.claim.ThemeEdition.Chosen;
import id.badak.study.claim.ThemeEdition.Side;
import id.badak.study.studio.CodingId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a theme changed and which words speak for it and against; those of one informant are on the page at a time.
final class ThemeForm extends Fields {
    private static final String QUOTATION = "kutipan-";

    private final Map<String, String> typed;

    ThemeForm(Map<String, String> typed) {
        super(typed);
        this.typed = typed;
    }

    static ThemeForm of(Optional<ThemeEdition> latest) {
        var fields = new HashMap<String, String>();
        fields.put("edisi", latest.map(one -> String.valueOf(one.edition())).orElse("0"));
        latest.ifPresent(one -> {
            fields.put("nama-inggris", one.words().nameEnglish());
            fields.put("perubahan", one.words().change());
            fields.put("perubahan-inggris", one.words().changeEnglish());
            one.quotations()
                    .forEach(chosen -> fields.put(
                            QUOTATION + chosen.coding(), chosen.side().name()));
        });
        return new ThemeForm(fields);
    }

    static String field(CodingId coding) {
        return QUOTATION + coding;
    }

    boolean check() {
        fill("perubahan", ThemeEdition.LONGEST_CHANGE, "claim.fault.text");
        fit("perubahan-inggris", ThemeEdition.LONGEST_CHANGE, "claim.fault.long");
        fit("nama-inggris", ThemeEdition.LONGEST_NAME, "claim.fault.long");
        if (!isNumber("edisi", 6)) {
            faults().add("perubahan", "claim.fault.form");
        }
        return !faults().any();
    }

    int edition() {
        return number("edisi");
    }

    ThemeEdition.Words words() {
        return new ThemeEdition.Words(value("nama-inggris"), value("perubahan"), value("perubahan-inggris"));
    }

    /// What was chosen before, but for what the page said now.
    List<Chosen> chosen(Optional<ThemeEdition> latest) {
        var chosen = new LinkedHashMap<CodingId, Side>();
        latest.ifPresent(one -> one.quotations().forEach(before -> chosen.put(before.coding(), before.side())));
        typed.forEach((name, _) -> {
            if (name.startsWith(QUOTATION)) {
                Ids.find(name.substring(QUOTATION.length())).map(CodingId::new).ifPresent(coding -> {
                    chosen.remove(coding);
                    enumOf(Side.class, name).ifPresent(side -> chosen.put(coding, side));
                });
            }
        });
        return chosen.entrySet().stream()
                .map(entry -> new Chosen(entry.getKey(), entry.getValue()))
                .toList();
    }
}
