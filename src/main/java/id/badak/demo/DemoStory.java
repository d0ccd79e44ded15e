package id.badak.demo;

import id.badak.registry.office.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The door of the demo: tells its story into an empty Badak, the same every time.
///
/// The years 2022 to 2025 have fixed dates; the last weeks are counted back from the day of
/// telling, so that somebody is always overdue and somebody always waits.
@Component
public class DemoStory {
    private static final List<Integer> YEARS_OF_VISITS = List.of(2022, 2023, 2024);

    private final Companies companies;
    private final Places places;
    private final CoachingYears coaching;
    private final InspectionYears inspections;
    private final PermitYears permits;
    private final ValveScenes valve;
    private final ResearchScenes research;
    private final StudyScenes studies;
    private final Clock clock;

    DemoStory(
            Companies companies,
            Places places,
            CoachingYears coaching,
            InspectionYears inspections,
            PermitYears permits,
            ValveScenes valve,
            ResearchScenes research,
            StudyScenes studies,
            Clock clock) {
        this.companies = companies;
        this.places = places;
        this.coaching = coaching;
        this.inspections = inspections;
        this.permits = permits;
        this.valve = valve;
        this.research = research;
        this.studies = studies;
        this.clock = clock;
    }

    /// Tells the story unless there is any office already: real people's data gets no invented
    /// company.
    ///
    /// @param progress told each step, in a few words
    public void tellIfNew(Consumer<String> progress) {
        var offices = companies.list();
        if (offices.isEmpty()) {
            tell(progress);
        } else if (offices.stream().noneMatch(office -> office.kind() == Office.Kind.NATIONAL)) {
            progress.accept("The example story was cut short; begin anew with --fresh");
        }
    }

    void tell(Consumer<String> progress) {
        var today = LocalDate.now(clock);
        progress.accept("Telling the example story: two offices, sixty enterprises");
        var serang = companies.openSerang();
        var told = places.register(
                Map.of(Companies.SERANG, serang, Companies.TANGERANG, companies.openTangerang()), today);
        told.forEach(coaching::begin);
        for (var year : InspectionYears.listYears()) {
            progress.accept("Telling the example story: " + year);
            if (YEARS_OF_VISITS.contains(year)) {
                told.forEach(place -> coaching.tellYear(place, year));
            }
            inspections.tell(told, year, today);
        }
        permits.tell(told, today);
        progress.accept("Telling the example story: this autumn");
        told.forEach(place -> coaching.tellAutumn(place, today));
        valve.tell(told, today);
        research.tell(serang, today);
        studies.tell(serang, today);
        companies.openNation();
    }
}
