package id.badak.study.indicator;

import id.badak.kernel.Language;
import id.badak.registry.programme.Chain;
import id.badak.registry.programme.FacilityKinds;
import java.time.LocalDate;

/// @param countedOn the day the figures were counted
record FiguresView(Figures figures, Definition definition, FacilityKinds kinds, String office, LocalDate countedOn) {

    Chart chart(Chain chain) {
        return Chart.of(chain, figures.years(chain));
    }

    String kind(Line line, Language language) {
        var code = line.kind() == null ? "" : line.kind();
        return kinds.find(code).map(kind -> kind.name(language)).orElse(code);
    }

    String percent(Share share, Language language) {
        return Percent.say(share.percent(), language);
    }

    String range(Share.PercentInterval range, Language language) {
        return Percent.say(range, language);
    }

    String points(double points, Language language) {
        return Percent.signed(points, language);
    }

    String pointRange(Share.PercentInterval range, Language language) {
        return Percent.signed(range.lower(), language) + " … " + Percent.signed(range.upper(), language);
    }

    /// A year as text, so that no language puts a mark into it.
    String year(int year) {
        return Integer.toString(year);
    }

    static Unit[] units() {
        return Unit.values();
    }
}
