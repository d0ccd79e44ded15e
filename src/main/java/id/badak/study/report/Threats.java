package id.badak.study.report;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.print.Numerals;
import id.badak.study.published.Judgement;
import id.badak.study.published.Limits;
import java.util.ArrayList;
import java.util.List;

/// What stands between these figures and a conclusion; the notes of the file come first.
final class Threats {
    private Threats() {}

    static List<String> list(Judgement judgement, Language language) {
        var texts = Texts.in(language);
        var all = new ArrayList<String>();
        for (var note : judgement.figures().notes()) {
            all.add(texts.of("report.threat.note", note.in(language)));
        }
        if (!judgement.isExact()) {
            all.add(texts.of("report.threat.no-n"));
        }
        for (var always : List.of("no-comparison", "first-period", "populations", "selection", "independence")) {
            all.add(texts.of("report.threat." + always));
        }
        if (!judgement.isExact()) {
            all.add(texts.of("report.threat.grim"));
            all.add(texts.of("report.threat.large-n", new Numerals(language).count(Limits.LARGEST_N)));
        }
        if (judgement.claims().size() > 1) {
            all.add(texts.of("report.threat.many"));
        }
        return List.copyOf(all);
    }
}
