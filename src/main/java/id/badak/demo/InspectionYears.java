package id.badak.demo;

import id.badak.kernel.Ids;
import id.badak.official.inspection.FacilityStatus;
import id.badak.official.inspection.InspectionId;
import id.badak.official.inspection.InspectionReport;
import id.badak.official.inspection.InspectionReport.Given;
import id.badak.official.inspection.Inspections;
import id.badak.official.inspection.Mark;
import id.badak.registry.grading.Answers;
import id.badak.registry.programme.Chain;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.Standards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Inspections by year and chain, with as many MK as the story's shape asks for.
///
/// Conclusions are not written but earned: clauses are left unmet until the edition's own rule
/// comes to the conclusion wanted. The shape is the paper's (production near 52 then 66 %,
/// distribution near 70 then 74 %); every n is ours, for the paper gives none. After 2024 only drug
/// shops are inspected, whose chain the paper does not speak of, so that first and last year stay
/// the paper's.
@Component
class InspectionYears {
    // spotless:off
    private static final List<Tally> TALLIES = List.of(
            new Tally(Companies.SERANG,    2022, Chain.PRODUCTION,   11, 21),
            new Tally(Companies.SERANG,    2023, Chain.PRODUCTION,   14, 24),
            new Tally(Companies.SERANG,    2024, Chain.PRODUCTION,   21, 32),
            new Tally(Companies.SERANG,    2022, Chain.DISTRIBUTION, 14, 20),
            new Tally(Companies.SERANG,    2023, Chain.DISTRIBUTION, 13, 18),
            new Tally(Companies.SERANG,    2024, Chain.DISTRIBUTION, 17, 23),
            new Tally(Companies.SERANG,    2022, Chain.SERVICE,       2,  4),
            new Tally(Companies.SERANG,    2023, Chain.SERVICE,       2,  4),
            new Tally(Companies.SERANG,    2024, Chain.SERVICE,       3,  4),
            new Tally(Companies.SERANG,    2025, Chain.SERVICE,       3,  4),
            new Tally(Companies.TANGERANG, 2022, Chain.PRODUCTION,    4,  8),
            new Tally(Companies.TANGERANG, 2023, Chain.PRODUCTION,    5,  9),
            new Tally(Companies.TANGERANG, 2024, Chain.PRODUCTION,    6, 10),
            new Tally(Companies.TANGERANG, 2022, Chain.DISTRIBUTION,  4,  6),
            new Tally(Companies.TANGERANG, 2023, Chain.DISTRIBUTION,  4,  6),
            new Tally(Companies.TANGERANG, 2024, Chain.DISTRIBUTION,  5,  7));
    // spotless:on
    private static final int MOST_UNMET = 3;
    private static final List<String> PURPOSES = List.of("RUTIN", "RUTIN", "RENCANA_AKSI", "INTENSIFIKASI_PANGAN");

    private final Inspections inspections;
    private final Standards standards;
    private final Words words;

    InspectionYears(Inspections inspections, Standards standards, Words words) {
        this.inspections = inspections;
        this.standards = standards;
        this.words = words;
    }

    record Tally(String office, int year, Chain chain, int meets, int graded) {
        /// The same lots for the same tally, every time; an enum's hash code would not do.
        RandomGenerator lots() {
            return Lots.of(1_000L * year + chain.name().hashCode() + office.hashCode());
        }
    }

    private record Turn(Place place, LocalDate on, int round) {}

    static List<Tally> listTallies() {
        return TALLIES;
    }

    static List<Integer> listYears() {
        return TALLIES.stream().map(Tally::year).distinct().sorted().toList();
    }

    /// Tells a year up to the day before today.
    void tell(List<Place> places, int year, LocalDate today) {
        TALLIES.stream().filter(tally -> tally.year() == year).forEach(tally -> {
            var own = places.stream()
                    .filter(place -> place.facility().chain() == tally.chain()
                            && place.company().office().code().equals(tally.office()))
                    .toList();
            tell(tally, own, today);
        });
    }

    private void tell(Tally tally, List<Place> places, LocalDate today) {
        var lots = tally.lots();
        var turns = turns(tally, places, lots);
        var best = turns.stream()
                .sorted(Comparator.comparingInt(InspectionYears::standing).reversed())
                .limit(tally.meets())
                .toList();
        for (var turn : turns) {
            if (turn.on().isBefore(today)) {
                inspect(turn, best.contains(turn), lots);
            }
        }
        if (tally.chain() != Chain.SERVICE) {
            failToInspect(places.getFirst(), LocalDate.of(tally.year(), 1, 20), FacilityStatus.CLOSED);
            failToInspect(places.getLast(), LocalDate.of(tally.year(), 1, 24), FacilityStatus.NOT_PRODUCING);
        }
    }

    /// Everybody once in an order by lot, then again from the front later in the year.
    private static List<Turn> turns(Tally tally, List<Place> places, RandomGenerator lots) {
        var order = new ArrayList<>(places);
        Collections.shuffle(order, lots);
        return IntStream.range(0, tally.graded())
                .mapToObj(number -> {
                    var round = number / order.size();
                    var on = LocalDate.of(tally.year(), round == 0 ? 2 : 8, 1).plusDays(lots.nextInt(110));
                    return new Turn(order.get(number % order.size()), on, round);
                })
                .toList();
    }

    /// Who keeps house well does so every year, and better when the inspector comes again.
    private static int standing(Turn turn) {
        return turn.place().lots(7).nextInt(100) + 15 * turn.round();
    }

    private void inspect(Turn turn, boolean meets, RandomGenerator lots) {
        var facility = turn.place().facility();
        var edition = standards.inForce(facility.kind(), turn.on()).orElseThrow();
        var unmet = unmet(edition, meets, lots);
        var answers = new HashMap<String, Given>();
        for (var clause : edition.clauses()) {
            answers.put(
                    clause.number(),
                    unmet.contains(clause.number())
                            ? new Given(
                                    Mark.UNMET,
                                    null,
                                    words.of("finding") + " " + clause.statement(),
                                    turn.on().plusDays(30))
                            : new Given(Mark.MET, null, "", null));
        }
        var purpose = PURPOSES.get(lots.nextInt(facility.chain() == Chain.SERVICE ? 3 : PURPOSES.size()));
        record(turn.place(), turn.on(), purpose, FacilityStatus.ACTIVE, edition, answers);
    }

    private static Set<String> unmet(Edition edition, boolean meets, RandomGenerator lots) {
        while (true) {
            var unmet = new HashSet<>(CoachingScenes.choose(edition, lots.nextInt(MOST_UNMET + 1), lots));
            if (edition.rule()
                            .grade(Answers.allMetBut(edition.clauses(), unmet))
                            .meets()
                    == meets) {
                return unmet;
            }
        }
    }

    private void failToInspect(Place place, LocalDate on, FacilityStatus status) {
        var edition = standards.inForce(place.facility().kind(), on).orElseThrow();
        record(place, on, "RUTIN", status, edition, Map.of());
    }

    private void record(
            Place place,
            LocalDate on,
            String purpose,
            FacilityStatus status,
            Edition edition,
            Map<String, Given> answers) {
        var inspectors = place.company().parts().keySet().stream()
                .filter(code -> code.startsWith("INSPECTOR"))
                .sorted()
                .toList();
        var inspector = place.company().the(inspectors.get(place.number() % inspectors.size()));
        var report = new InspectionReport(
                place.facility().id().value(), edition.id().value(), on, purpose, status, "", answers);
        Scene.run(inspector, on, () -> inspections.record(new InspectionId(Ids.next()), report));
    }
}
