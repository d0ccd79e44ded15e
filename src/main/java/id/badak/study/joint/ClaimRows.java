package id.badak.study.joint;

import id.badak.study.inquiry.Decided;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.inquiry.JointClaim;
import id.badak.study.inquiry.JointEstimate;
import id.badak.study.inquiry.Triangulation.Source;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What the study says, with the numbers and the words side by side.
record ClaimRows(JointPart part) {

    /// @param fit     how the words stand to the numbers
    /// @param kind    the same as a code, for the page's style
    record ClaimRow(
            String id,
            JointPart.Said words,
            JointPart.Said theme,
            String fit,
            String kind,
            List<EstimateRow> estimates,
            List<CodingRows.QuotationRow> owners,
            List<CodingRows.QuotationRow> officers,
            JointPart.Said inference,
            String inferredBy) {}

    record EstimateRow(String id, String value, String counts, String interval, JointPart.Said sentence) {}

    List<ClaimRow> all() {
        return inquiry().claims().stream().map(this::row).toList();
    }

    private ClaimRow row(JointClaim claim) {
        return new ClaimRow(
                claim.id(),
                part.said(claim.words()),
                part.coding().name(claim.theme()),
                part.texts().of("joint.fit", claim.fit()),
                claim.fit().name(),
                claim.estimates().stream()
                        .map(inquiry()::estimate)
                        .map(this::row)
                        .toList(),
                quotations(claim, true),
                quotations(claim, false),
                part.said(claim.inference()),
                decided(claim.inferred()));
    }

    private List<CodingRows.QuotationRow> quotations(JointClaim claim, boolean owners) {
        return claim.quotations().stream()
                .filter(one -> inquiry().informant(one.informant()).role().isOwner() == owners)
                .map(part.coding()::row)
                .toList();
    }

    private String decided(Decided decided) {
        return part.text("by", part.coding().who(decided.by()), decided.on().toString());
    }

    private EstimateRow row(JointEstimate one) {
        var words = new EstimateWords(one, part.language());
        return new EstimateRow(
                one.id(),
                words.value(),
                words.counts(),
                words.interval(),
                one.sentence().map(part::said).orElse(new JointPart.Said("", part.code())));
    }

    record TriangulationRow(String claim, JointPart.Said words, List<String> positions, String papers, String memo) {}

    List<TriangulationRow> triangulation() {
        return inquiry().claims().stream()
                .map(claim -> new TriangulationRow(
                        claim.id(),
                        part.said(claim.words()),
                        Arrays.stream(Source.values())
                                .map(source -> part.texts()
                                        .of(
                                                "joint.position",
                                                claim.triangulation().of(source)))
                                .toList(),
                        String.join(", ", claim.triangulation().papers()),
                        part.text(
                                "memo",
                                claim.triangulation().decided().memo(),
                                part.coding()
                                        .who(claim.triangulation().decided().by()),
                                claim.triangulation().decided().on().toString())))
                .toList();
    }

    record PaperRow(String id, JointPart.Said title, String dated, JointPart.Said says) {}

    List<PaperRow> papers() {
        return inquiry().papers().stream()
                .map(one -> new PaperRow(one.id(), part.said(one.title()), one.dated(), part.said(one.says())))
                .toList();
    }

    /// How many claims stand how to the numbers, as in `meneguhkan: 1, tidak sejalan: 1`.
    String byFit() {
        return Arrays.stream(JointClaim.Fit.values())
                .map(fit -> part.text(
                        "count.of",
                        inquiry().claims().stream()
                                .filter(claim -> claim.fit() == fit)
                                .count(),
                        part.texts().of("joint.fit", fit)))
                .collect(Collectors.joining(", "));
    }

    private Inquiry inquiry() {
        return part.inquiry();
    }
}
