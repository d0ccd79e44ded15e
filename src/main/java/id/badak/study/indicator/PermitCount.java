package id.badak.study.indicator;

import id.badak.kernel.Language;
import id.badak.registry.programme.PermitKind;
import id.badak.registry.programme.PermitKinds;
import id.badak.study.statistics.SmallCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What was issued, year by year and kind by kind. Kinds never stand in one line: an izin edar is no SPP-IRT.
record PermitCount(List<PermitLine> lines, PermitKinds kinds) {
    private static final int COUNTS = 2;

    PermitCount {
        lines = List.copyOf(lines);
    }

    /// A line with what may be shown of it: permits of so few facilities would point at them.
    record Shown(PermitLine line, boolean mentored, boolean others) {}

    List<Shown> shown() {
        var hidden = hidden();
        var shown = new ArrayList<Shown>();
        for (int at = 0; at < lines.size(); at++) {
            shown.add(new Shown(lines.get(at), !hidden.contains(COUNTS * at), !hidden.contains(COUNTS * at + 1)));
        }
        return shown;
    }

    private Set<Integer> hidden() {
        var counts = new ArrayList<Integer>();
        for (var line : lines) {
            counts.add(line.mentored().facilities());
            counts.add(line.others().facilities());
        }
        return SmallCells.hiddenOfSome(counts);
    }

    String kind(PermitLine line, Language language) {
        return kinds.find(line.kind()).map(kind -> kind.name(language)).orElse(line.kind());
    }

    boolean isAuthorisation(PermitLine line) {
        return kinds.find(line.kind()).filter(PermitKind::isAuthorisation).isPresent();
    }
}
