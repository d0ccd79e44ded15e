package id.badak.demo;

import id.badak.demo.CoachingScenes.Sight;
import id.badak.registry.standard.Edition;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// Mentoring over the years: one visit a year, fewer problems each time, and the state of today
/// that the place's [Course] asks for.
@Component
class CoachingYears {
    private static final int FIRST_YEAR = 2022;

    /// Before it, mentors saw fixes on their visits only; which also keeps the telling short.
    private static final int FIRST_YEAR_OF_PHOTOS = 2024;

    private static final int MOST_UNMET = 6;
    private static final int RECENT = 9_999;

    private final CoachingScenes scenes;
    private final SitiScenes siti;
    private final Words words;

    CoachingYears(CoachingScenes scenes, SitiScenes siti, Words words) {
        this.scenes = scenes;
        this.siti = siti;
        this.words = words;
    }

    void begin(Place place) {
        if (place.course().hasConsent()) {
            scenes.consent(place, place.joinedOn());
        }
        if (place.course().hasMentor() && place.course() != Course.HERO) {
            scenes.assign(place, place.joinedOn().plusDays(3), words.any("reason", place.lots(1)));
        }
    }

    /// The visit of a year in the past, if the place had joined by then.
    void tellYear(Place place, int year) {
        if (!place.course().hasPast() || place.joinedOn().getYear() > year) {
            return;
        }
        var lots = place.lots(year);
        var on = LocalDate.of(year, 4, 1).plusDays(lots.nextInt(200));
        var edition = scenes.edition(place, on);
        var unmet = CoachingScenes.choose(edition, MOST_UNMET - (year - FIRST_YEAR) * 2, lots);
        var sight = new Sight(
                on,
                CoachingScenes.numbers(edition),
                unmet,
                on.plusDays(30 + lots.nextInt(30)),
                words.any("note", lots),
                false);
        scenes.visit(place, sight, lots);
        if (year == FIRST_YEAR_OF_PHOTOS) {
            fixAndAccept(place, unmet.getLast(), on.plusDays(14), lots);
        }
    }

    void tellAutumn(Place place, LocalDate today) {
        var lots = place.lots(RECENT);
        switch (place.course()) {
            case HERO -> siti.tell(place, today);
            case PHOTO_WAITS -> tellPhotoWaits(place, today, lots);
            case OVERDUE -> visit(place, today.minusDays(45 + lots.nextInt(30)), 25, lots);
            case SILENT -> visit(place, today.minusDays(40 + lots.nextInt(50)), 150, lots);
            case ON_COURSE -> tellOnCourse(place, today, lots);
            case WITHDRAWN -> scenes.withdraw(place, today.minusDays(60 + lots.nextInt(60)));
            case NEVER_VISITED, WAITS_FOR_MENTOR, NO_CONSENT -> {}
        }
    }

    private void tellPhotoWaits(Place place, LocalDate today, RandomGenerator lots) {
        var sight = visit(place, today.minusDays(12 + lots.nextInt(14)), 30, lots);
        scenes.fix(place, sight.unmet().getFirst(), today.minusDays(1 + lots.nextInt(4)), words.any("fix", lots));
        if (lots.nextBoolean()) {
            scenes.fix(place, sight.unmet().getLast(), today.minusDays(1), words.any("fix", lots));
        }
    }

    private void tellOnCourse(Place place, LocalDate today, RandomGenerator lots) {
        var sight = visit(place, today.minusDays(15 + lots.nextInt(12)), 45, lots);
        if (lots.nextBoolean()) {
            fixAndAccept(place, sight.unmet().getFirst(), today.minusDays(9), lots);
        } else {
            scenes.fix(place, sight.unmet().getFirst(), today.minusDays(9), words.any("fix", lots));
            scenes.review(place, sight.unmet().getFirst(), today.minusDays(7), false, words.any("more", lots));
        }
    }

    private Sight visit(Place place, LocalDate on, int dueDays, RandomGenerator lots) {
        Edition edition = scenes.edition(place, on);
        var unmet = CoachingScenes.choose(edition, 2 + lots.nextInt(2), lots);
        var sight = new Sight(
                on, CoachingScenes.numbers(edition), unmet, on.plusDays(dueDays), words.any("note", lots), true);
        scenes.visit(place, sight, lots);
        return sight;
    }

    private void fixAndAccept(Place place, String clause, LocalDate on, RandomGenerator lots) {
        scenes.fix(place, clause, on, words.any("fix", lots));
        scenes.review(place, clause, on.plusDays(2), true, words.any("accepted", lots));
    }
}
