package id.badak.study.indicator;

import id.badak.study.statistics.SmallCells;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What mentoring there was, year by year.
///
/// @param withheld facilities that stand in no year, since their owners withhold them
record Mentoring(List<MentoringYear> years, int withheld) {
    private static final int COUNTS = 2;

    Mentoring {
        years = List.copyOf(years);
    }

    /// A year with what may be shown of it. Visits of so few facilities would point at them as the count itself does.
    record Shown(MentoringYear year, boolean begun, boolean visited) {}

    /// The years, without counts of so few that they point at somebody.
    List<Shown> shown() {
        var hidden = hidden();
        var shown = new ArrayList<Shown>();
        for (int at = 0; at < years.size(); at++) {
            shown.add(new Shown(years.get(at), !hidden.contains(COUNTS * at), !hidden.contains(COUNTS * at + 1)));
        }
        return shown;
    }

    OptionalInt shownWithheld() {
        return hidden().contains(COUNTS * years.size()) ? OptionalInt.empty() : OptionalInt.of(withheld);
    }

    private Set<Integer> hidden() {
        var counts = new ArrayList<Integer>();
        for (var year : years) {
            counts.add(year.begun());
            counts.add(year.visited());
        }
        counts.add(withheld);
        return SmallCells.hiddenOfSome(counts);
    }
}
