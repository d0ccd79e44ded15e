package id.badak.coaching.home;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.coaching.request.Restrictions;
import id.badak.coaching.task.Tasks;
import id.badak.coaching.visit.Visits;
import id.badak.registry.facility.Facilities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Gives each of the acting mentor's cases its turn: five statements, however many cases.
@Component
class Turns {
    private final MentorCases cases;
    private final Restrictions restrictions;
    private final Facilities facilities;
    private final Visits visits;
    private final Tasks tasks;
    private final Clock clock;

    Turns(
            MentorCases cases,
            Restrictions restrictions,
            Facilities facilities,
            Visits visits,
            Tasks tasks,
            Clock clock) {
        this.cases = cases;
        this.restrictions = restrictions;
        this.facilities = facilities;
        this.visits = visits;
        this.tasks = tasks;
        this.clock = clock;
    }

    List<Turn> listOwn() {
        var own = cases.listOwn();
        var ids = own.stream().map(MentorCase::id).toList();
        var places = facilities.list(own.stream().map(MentorCase::facility).toList());
        var restricted = restrictions.listStanding(
                own.stream().map(MentorCase::enterprise).distinct().toList());
        var last = visits.listLast(ids);
        var open = tasks.listOpen(ids);
        var today = LocalDate.now(clock);
        return own.stream()
                .map(mentorCase -> {
                    var place = Objects.requireNonNull(places.get(mentorCase.facility()));
                    return restricted.contains(mentorCase.enterprise())
                            ? Turn.restricted(mentorCase, place)
                            : Turn.of(
                                    mentorCase,
                                    place,
                                    open.getOrDefault(mentorCase.id(), List.of()),
                                    last.get(mentorCase.id()),
                                    today);
                })
                .toList();
    }
}
