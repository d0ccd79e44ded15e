package id.badak.study.claim;

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
        fill("judul", PaperEdition.LONGEST_TITLE, "claim.fault.text");
        fill("tanggal", PaperEdition.LONGEST_DATE, "claim.fault.text");
        fill("isi", PaperEdition.LONGEST_SAYS, "claim.fault.text");
        fit("judul-inggris", PaperEdition.LONGEST_TITLE, "claim.fault.long");
        fit("isi-inggris", PaperEdition.LONGEST_SAYS, "claim.fault.long");
        if (!isNumber("nomor", 3) || !isNumber("edisi", 6)) {
            faults().add("judul", "claim.fault.form");
        }
        return !faults().any();
    }

    int number() {
        return number("nomor");
    }

    int edition() {
        return number("edisi");
    }

    PaperEdition.Words words() {
        return new PaperEdition.Words(
                value("judul"), value("judul-inggris"), value("tanggal"), value("isi"), value("isi-inggris"));
    }
}
