package id.badak.study.indicator;

import id.badak.registry.programme.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// @param lines by kind, in the order of year, chain, kind
record Figures(Unit unit, List<Line> lines, List<Cohort> cohorts) {
    Figures {
        lines = List.copyOf(lines);
        cohorts = List.copyOf(cohorts);
    }

    /// The first and the last year of a chain that have a share: two populations, never one.
    record Comparison(Line first, Line last) {
        double points() {
            return last.share().percent() - first.share().percent();
        }

        Share.PercentInterval interval() {
            return last.share().newcombe(first.share());
        }
    }

    /// The chains anything was counted in, in the order of the chain itself.
    List<Chain> chains() {
        return List.of(Chain.values()).stream()
                .filter(chain -> lines.stream().anyMatch(line -> line.chain() == chain))
                .toList();
    }

    List<Line> kinds(Chain chain) {
        return lines.stream().filter(line -> line.chain() == chain).toList();
    }

    /// One line a year: the sum of the chain's own kinds.
    List<Line> years(Chain chain) {
        var years = new ArrayList<Line>();
        for (var line : kinds(chain)) {
            if (!years.isEmpty() && years.getLast().year() == line.year()) {
                years.add(years.removeLast().plus(line));
            } else {
                years.add(line.whole());
            }
        }
        return years;
    }

    Optional<Comparison> findComparison(Chain chain) {
        var shared =
                years(chain).stream().filter(line -> !line.share().isEmpty()).toList();
        return shared.size() < 2 ? Optional.empty() : Optional.of(new Comparison(shared.getFirst(), shared.getLast()));
    }

    Optional<Cohort> findCohort(Chain chain) {
        return cohorts.stream().filter(cohort -> cohort.chain() == chain).findFirst();
    }
}
