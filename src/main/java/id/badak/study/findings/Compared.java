package id.badak.study.findings;

import id.badak.study.dataset.Dataset;
import id.badak.study.findings.Finding.Quantity;
import id.badak.study.findings.Finding.Question;
import id.badak.study.findings.Finding.Subject;
import id.badak.study.panel.DifferenceInDifferences;
import id.badak.study.panel.Observation;
import id.badak.study.panel.StaggeredAdoption;
import id.badak.study.panel.TwoWayFixedEffects;
import id.badak.study.regression.DoseResponse;
import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Significance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/// What needs to know who was mentored, since when, and how much.
record Compared(
        Dataset dataset,
        List<Integer> periods,
        Optional<Plan> plan,
        Analysis.Choices choices,
        Consumer<Question> progress) {
    /// Source: ours. A regression keeps its rows in memory; above this it is withheld, and says so.
    private static final int MOST_ROWS = 1_000_000;

    private static final double LEVEL = Analysis.LEVEL;

    List<Finding> list() {
        var all = new ArrayList<Finding>();
        if (dataset.origin().tellsMentoring()) {
            all.addAll(mentoring());
        }
        progress.accept(Question.DOSE);
        if (dataset.origin().tellsVisits()) {
            all.addAll(dose("visits", dataset::visits));
        }
        if (dataset.origin().tellsHours()) {
            all.addAll(dose("hours", dataset::hours));
        }
        return all;
    }

    /// One begin for all: two periods are compared. Several begins: those who began together are
    /// compared, since the usual comparison would take the mentored for the not mentored.
    private List<Finding> mentoring() {
        var begins = begins();
        if (dataset.cells() > MOST_ROWS) {
            return List.of(
                    begins.size() > 1
                            ? staggered("overall", "", Outcome.withheld(Reason.TOO_LARGE))
                            : change("difference", Method.CR2, "", Outcome.withheld(Reason.TOO_LARGE)));
        }
        var rows = rows();
        return begins.size() > 1 ? staggered(rows) : twoPeriods(rows, begins);
    }

    /// The periods of the table in which a mentored facility began, after the first.
    private TreeSet<Integer> begins() {
        var begins = new TreeSet<Integer>();
        for (int cell = 0; cell < dataset.cells(); cell++) {
            int began = dataset.began(cell);
            if (began != Dataset.NEVER && began > periods.getFirst() && began <= periods.getLast()) {
                periods.stream().filter(period -> period >= began).findFirst().ifPresent(begins::add);
            }
        }
        return begins;
    }

    /// Whether those who began together, or those who never did, all belong to one office. How that
    /// office differs from the next cannot be seen then, and an error by office would come out near
    /// zero.
    private boolean restsOnOneOffice() {
        var offices = new TreeMap<Integer, TreeSet<Integer>>();
        for (int cell = 0; cell < dataset.cells(); cell++) {
            offices.computeIfAbsent(dataset.began(cell), _ -> new TreeSet<>()).add(dataset.office(cell));
        }
        return offices.values().stream().anyMatch(together -> together.size() < 2);
    }

    private List<Observation> rows() {
        var rows = new ArrayList<Observation>(dataset.cells());
        for (int cell = 0; cell < dataset.cells(); cell++) {
            int began = dataset.began(cell);
            rows.add(new Observation(
                    dataset.facility(cell),
                    dataset.office(cell),
                    dataset.period(cell),
                    began == Dataset.NEVER ? OptionalInt.empty() : OptionalInt.of(began),
                    dataset.met(cell) ? 1 : 0));
        }
        return rows;
    }

    private List<Finding> twoPeriods(List<Observation> rows, TreeSet<Integer> begins) {
        int begin = begins.isEmpty() ? periods.getLast() : begins.getFirst();
        int last = periods.stream()
                .filter(period -> period < begin)
                .reduce((_, next) -> next)
                .orElse(begin);
        int before = plan.map(one -> one.before().orElse(last)).orElse(last);
        int after = plan.map(one -> one.after().orElse(periods.getLast())).orElse(periods.getLast());
        var detail = label(before) + " → " + label(after);
        var compared = DifferenceInDifferences.of(rows, before, after, LEVEL, choices.seed());
        Outcome<DifferenceInDifferences> done =
                restsOnOneOffice() ? compared.flatMap(_ -> Outcome.withheld(Reason.TOO_FEW)) : compared;
        return List.of(
                change(
                        "difference",
                        Method.CR2,
                        detail,
                        done.flatMap(DifferenceInDifferences::difference).map(Figure::of)),
                new Finding(
                        "did.wild",
                        Question.COMPARISON,
                        Subject.part("did-wild", detail),
                        Quantity.TEST,
                        Method.WILD_CLUSTER,
                        done.flatMap(DifferenceInDifferences::wild).map(wild -> Figure.of(wild.significance()))),
                new Finding(
                        "did.odds",
                        Question.COMPARISON,
                        Subject.part("did-odds", detail),
                        Quantity.RATIO,
                        Method.LOGISTIC,
                        done.flatMap(DifferenceInDifferences::odds).map(odds -> Figure.of(odds.asRatio()))));
    }

    private static Finding change(String part, Method method, String detail, Outcome<Figure> figure) {
        return new Finding(
                "did." + part,
                Question.COMPARISON,
                Subject.part("did-" + part, detail),
                Quantity.DIFFERENCE,
                method,
                figure);
    }

    private List<Finding> staggered(List<Observation> rows) {
        Outcome<StaggeredAdoption> byOffice = dataset.offices() < Counted.FEWEST_GROUPS || restsOnOneOffice()
                ? Outcome.withheld(Reason.TOO_FEW)
                : StaggeredAdoption.of(rows, StaggeredAdoption.Within.OFFICE, LEVEL);
        var byFacility = StaggeredAdoption.of(rows, StaggeredAdoption.Within.FACILITY, LEVEL);
        var all = new ArrayList<Finding>();
        all.add(staggered(
                "overall", "", byOffice.flatMap(StaggeredAdoption::overall).map(Figure::of)));
        all.add(staggered(
                "overall-facility",
                "",
                byFacility.flatMap(StaggeredAdoption::overall).map(Figure::of)));
        if (byOffice instanceof Outcome.Estimated<StaggeredAdoption>(var adoption)) {
            var events = new TreeSet<Integer>();
            var groups = new TreeSet<Integer>();
            for (var pair : adoption.pairs()) {
                events.add(pair.since());
                if (pair.since() >= 0) {
                    groups.add(pair.began());
                }
            }
            for (int event : events) {
                all.add(staggered(
                        "event",
                        String.format(Locale.ROOT, "%+d", event),
                        adoption.event(event).map(Figure::of)));
            }
            for (int group : groups) {
                all.add(staggered("group", label(group), adoption.group(group).map(Figure::of)));
            }
        }
        all.add(new Finding(
                "staggered.two-way",
                Question.STAGGERED,
                Subject.part("two-way", ""),
                Quantity.DIFFERENCE,
                Method.TWO_WAY_FIXED_EFFECTS,
                TwoWayFixedEffects.of(rows, LEVEL).map(Figure::of)));
        return all;
    }

    private static Finding staggered(String part, String detail, Outcome<Figure> figure) {
        return new Finding(
                "staggered." + part + (detail.isEmpty() ? "" : "." + detail),
                Question.STAGGERED,
                Subject.part("staggered-" + part, detail),
                Quantity.DIFFERENCE,
                Method.CALLAWAY_SANT_ANNA,
                figure);
    }

    /// Of the mentored facilities only, from their begin on: who was not mentored has no dose. A
    /// table that does not say who was mentored is taken whole.
    private List<Finding> dose(String name, IntToDoubleFunction dose) {
        var doses = new double[dataset.cells()];
        var outcome = new double[dataset.cells()];
        int count = 0;
        for (int cell = 0; cell < dataset.cells(); cell++) {
            double value = dose.applyAsDouble(cell);
            boolean mentored = !dataset.origin().tellsMentoring()
                    || (dataset.began(cell) != Dataset.NEVER && dataset.period(cell) >= dataset.began(cell));
            if (mentored && Double.isFinite(value)) {
                doses[count] = value;
                outcome[count++] = dataset.met(cell) ? 1 : 0;
            }
        }
        Outcome<DoseResponse> done = count > MOST_ROWS
                ? Outcome.withheld(Reason.TOO_LARGE)
                : DoseResponse.of(Arrays.copyOf(doses, count), Arrays.copyOf(outcome, count), LEVEL);
        return List.of(
                dose(name, "odds", Quantity.RATIO, Method.LOGISTIC, effect(done, DoseResponse::perUnit)),
                dose(
                        name,
                        "profile",
                        Quantity.RATIO,
                        Method.PROFILE_LIKELIHOOD,
                        done.map(one -> Figure.of(one.perUnit()).with(one.profile()))),
                dose(name, "points", Quantity.DIFFERENCE, Method.MARGINAL_EFFECT, effect(done, DoseResponse::marginal)),
                dose(name, "line", Quantity.TEST, Method.LIKELIHOOD_RATIO, test(done, one -> Outcome.of(one.line()))),
                dose(name, "curve", Quantity.TEST, Method.LIKELIHOOD_RATIO, test(done, DoseResponse::curve)),
                dose(name, "steps", Quantity.TEST, Method.LIKELIHOOD_RATIO, test(done, DoseResponse::categories)));
    }

    private static Outcome<Figure> effect(Outcome<DoseResponse> done, Function<DoseResponse, Effect> one) {
        return done.map(response -> Figure.of(one.apply(response)));
    }

    private static Outcome<Figure> test(Outcome<DoseResponse> done, Function<DoseResponse, Outcome<Significance>> one) {
        return done.flatMap(response -> one.apply(response).map(Figure::of));
    }

    private static Finding dose(String name, String part, Quantity quantity, Method method, Outcome<Figure> figure) {
        return new Finding(
                "dose.%s.%s".formatted(name, part),
                Question.DOSE,
                Subject.part("dose-" + part, name),
                quantity,
                method,
                figure);
    }

    private String label(int period) {
        return dataset.origin().unit().label(period);
    }
}
