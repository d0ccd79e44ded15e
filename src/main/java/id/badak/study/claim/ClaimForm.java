package id.badak.study.claim;

import id.badak.kernel.Ids;
import id.badak.kernel.Typed;
import id.badak.shell.Fields;
import id.badak.study.claim.Claim.Evidence;
import id.badak.study.studio.CodeId;
import id.badak.study.studio.CodingId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a claim says and stands on. The words of one informant are on the page at a time; of others what was chosen
/// stays.
final class ClaimForm extends Fields {
    private static final String ESTIMATE = "angka-";
    private static final String PAPER = "dokumen-";
    private static final String QUOTATION = "kutipan-";
    private static final String SHOWN = "tampil-";
    private static final String YES = "ya";
    private static final int MOST_CHOSEN = 60;

    private final Map<String, String> typed;

    ClaimForm(Map<String, String> typed) {
        super(typed);
        this.typed = typed;
    }

    static ClaimForm empty(UUID operation) {
        return new ClaimForm(Map.of("operasi", operation.toString(), "edisi", "0"));
    }

    static ClaimForm of(Claim claim) {
        var fields = new HashMap<String, String>();
        fields.put("edisi", String.valueOf(claim.edition()));
        fields.put("pernyataan", claim.evidence().words());
        fields.put("pernyataan-inggris", claim.evidence().wordsEnglish());
        fields.put("tema", claim.evidence().theme().toString());
        claim.evidence().estimates().forEach(id -> fields.put(ESTIMATE + id, YES));
        claim.evidence().papers().forEach(number -> fields.put(PAPER + number, YES));
        claim.evidence().quotations().forEach(coding -> fields.put(QUOTATION + coding, YES));
        return new ClaimForm(fields);
    }

    static String estimate(String id) {
        return ESTIMATE + id;
    }

    static String paper(PaperEdition paper) {
        return PAPER + paper.number();
    }

    static String quotation(Passages.Place place) {
        return QUOTATION + place.coding();
    }

    static String shown(Passages.Place place) {
        return SHOWN + place.coding();
    }

    boolean has(String field) {
        return is(field, YES);
    }

    boolean check() {
        fill("pernyataan", Claim.LONGEST_WORDS, "claim.fault.text");
        fit("pernyataan-inggris", Claim.LONGEST_WORDS, "claim.fault.long");
        if (uuid("tema").isEmpty()) {
            faults().add("tema", "claim.fault.theme");
        }
        if (chosen(ESTIMATE).count() > MOST_CHOSEN || chosen(PAPER).count() > MOST_CHOSEN) {
            faults().add("pernyataan", "claim.fault.many", MOST_CHOSEN);
        }
        if (!isNumber("edisi", 6)) {
            faults().add("pernyataan", "claim.fault.form");
        }
        return !faults().any();
    }

    int edition() {
        return number("edisi");
    }

    /// What a checked form asks.
    Evidence evidence(Optional<Claim> latest) {
        var quotations = new LinkedHashSet<CodingId>();
        latest.ifPresent(claim -> quotations.addAll(claim.evidence().quotations()));
        typed.keySet().stream()
                .filter(name -> name.startsWith(SHOWN))
                .flatMap(name -> coding(name.substring(SHOWN.length())))
                .forEach(quotations::remove);
        chosen(QUOTATION).flatMap(ClaimForm::coding).forEach(quotations::add);
        return new Evidence(
                value("pernyataan"),
                value("pernyataan-inggris"),
                new CodeId(uuid("tema").orElseThrow()),
                chosen(ESTIMATE).filter(id -> Typed.fits(id, 100)).sorted().toList(),
                chosen(PAPER)
                        .filter(number -> number.matches("[0-9]{1,3}"))
                        .map(Integer::valueOf)
                        .sorted()
                        .toList(),
                List.copyOf(quotations));
    }

    private Stream<String> chosen(String beginning) {
        return typed.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(beginning) && entry.getValue().equals(YES))
                .map(entry -> entry.getKey().substring(beginning.length()));
    }

    private static Stream<CodingId> coding(String typed) {
        return Ids.find(typed).map(CodingId::new).stream();
    }
}
