package id.badak.study.claim;

import id.badak.kernel.Typed;
import id.badak.shell.Fields;
import java.util.Map;
import java.util.Optional;

final class PaperForm extends Fields {
    PaperForm(Map<String, String> typed) {
        super(typed);
    }

    /// One that is there, to be written on, or an empty one.
    static PaperForm of(Optional<PaperEdition> paper) {
        return paper.map(one -> new PaperForm(Map.of(
                        "nomor", String.valueOf(one.number()),
                        "edisi", String.valueOf(one.edition()),
                        "judul", one.words().title(),
                        "judul-inggris", one.words().titleEnglish(),
                        "tanggal", one.words().dated(),
                        "isi", one.words().says(),
                        "isi-inggris", one.words().saysEnglish())))
                .orElseGet(() -> new PaperForm(Map.of("nomor", "0", "edisi", "0")));
    }

    boolean check() {
        need("judul", PaperEdition.LONGEST_TITLE);
        need("tanggal", PaperEdition.LONGEST_DATE);
        need("isi", PaperEdition.LONGEST_SAYS);
        fit("judul-inggris", PaperEdition.LONGEST_TITLE);
        fit("isi-inggris", PaperEdition.LONGEST_SAYS);
        if (!value("nomor").matches("[0-9]{1,3}") || !value("edisi").matches("[0-9]{1,6}")) {
            faults().add("judul", "claim.fault.form");
        }
        return !faults().any();
    }

    private void need(String field, int longest) {
        if (value(field).isEmpty() || !Typed.fits(value(field), longest)) {
            faults().add(field, "claim.fault.text", longest);
        }
    }

    private void fit(String field, int longest) {
        if (!Typed.fits(value(field), longest)) {
            faults().add(field, "claim.fault.long", longest);
        }
    }

    int number() {
        return Integer.parseInt(value("nomor"));
    }

    int edition() {
        return Integer.parseInt(value("edisi"));
    }

    PaperEdition.Words words() {
        return new PaperEdition.Words(
                value("judul"), value("judul-inggris"), value("tanggal"), value("isi"), value("isi-inggris"));
    }
}
