package id.badak.study.findings;

import id.badak.study.statistics.Method;
import id.badak.study.statistics.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the analysis is not what was planned.
///
/// @param what   the code of a method, the id of a finding, or a day
/// @param reason why a planned number is withheld
public record Deviation(Kind kind, String what, Optional<Reason> reason) {
    public enum Kind {
        /// Nothing was written down before: every number here was found by looking.
        NO_PLAN,
        PLANNED_NOT_DONE,
        PLANNED_WITHHELD,
        DONE_NOT_PLANNED,
        /// By its own date it is not older than the last inspection.
        PLANNED_AFTER_DATA
    }

    /// Describing needs no plan.
    private static final Set<Method> DESCRIBING = EnumSet.of(Method.WILSON);

    static List<Deviation> list(Optional<Plan> plan, List<Finding> findings, LocalDate lastDay) {
        if (plan.isEmpty()) {
            return List.of(new Deviation(Kind.NO_PLAN, "", Optional.empty()));
        }
        var all = new ArrayList<Deviation>();
        if (!plan.get().dated().isBefore(lastDay)) {
            all.add(new Deviation(Kind.PLANNED_AFTER_DATA, plan.get().dated().toString(), Optional.empty()));
        }
        for (var test : plan.get().tests()) {
            if (!done(findings).contains(test)) {
                all.add(missing(test.code(), reason(findings, test)));
            }
        }
        for (var id : plan.get().primary()) {
            var found = findings.stream().filter(one -> one.id().equals(id)).findFirst();
            if (found.isEmpty() || found.get().findFigure().isEmpty()) {
                all.add(missing(id, found.flatMap(Finding::findReason)));
            }
        }
        for (var method : done(findings)) {
            if (!DESCRIBING.contains(method) && !plan.get().tests().contains(method)) {
                all.add(new Deviation(Kind.DONE_NOT_PLANNED, method.code(), Optional.empty()));
            }
        }
        return List.copyOf(all);
    }

    private static Deviation missing(String what, Optional<Reason> reason) {
        return new Deviation(reason.isPresent() ? Kind.PLANNED_WITHHELD : Kind.PLANNED_NOT_DONE, what, reason);
    }

    private static Set<Method> done(List<Finding> findings) {
        var done = EnumSet.noneOf(Method.class);
        for (var finding : findings) {
            finding.findFigure().ifPresent(figure -> {
                done.add(finding.method());
                figure.interval().ifPresent(interval -> done.add(interval.method()));
                figure.p().forEach(p -> done.add(p.method()));
            });
        }
        return done;
    }

    private static Optional<Reason> reason(List<Finding> findings, Method method) {
        return findings.stream()
                .filter(finding -> finding.method() == method)
                .flatMap(finding -> finding.findReason().stream())
                .findFirst();
    }
}
