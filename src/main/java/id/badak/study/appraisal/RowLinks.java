package id.badak.study.appraisal;

import id.badak.study.findings.Analysis;
import id.badak.study.findings.Finding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From a number to the rows it rests on: those of its kind, in each of its periods; all, where it takes all periods.
record RowLinks(Analysis analysis, String rows) {

    /// @param label the period; empty for all
    record Link(String label, String path) {}

    List<Link> of(String finding) {
        return analysis.find(finding).map(this::of).orElse(List.of());
    }

    private List<Link> of(Finding finding) {
        var kind = finding.subject().kind();
        var links = new ArrayList<Link>();
        for (int period : periods(finding)) {
            links.add(new Link(analysis.label(period), path(kind, Optional.of(period))));
        }
        return links.isEmpty() ? List.of(new Link("", path(kind, Optional.empty()))) : links;
    }

    private List<Integer> periods(Finding finding) {
        return switch (finding.question()) {
            case SHARES ->
                analysis.periods().stream()
                        .filter(period ->
                                analysis.label(period).equals(finding.subject().detail()))
                        .toList();
            case CHANGE, SAME_FACILITIES -> List.of(analysis.before(), analysis.after());
            case TREND, COMPARISON, STAGGERED, DOSE, SENSITIVITY, MULTIPLICITY -> List.of();
        };
    }

    private String path(Optional<String> kind, Optional<Integer> period) {
        var unit = analysis.dataset().origin().unit();
        var parts = new ArrayList<String>();
        kind.ifPresent(code -> parts.add("jenis=" + URLEncoder.encode(code, StandardCharsets.UTF_8)));
        period.ifPresent(one -> {
            parts.add("dari=" + unit.firstDay(one));
            parts.add("sampai=" + unit.firstDay(one + 1).minusDays(1));
        });
        return rows + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
}
