package id.badak.coaching.home;

import id.badak.coaching.task.Task;
import id.badak.registry.grading.Clause;
import id.badak.registry.programme.MapZone;
import java.util.List;

record ZoneView(CaseSheet sheet, MapZone zone) {
    List<Task> tasks() {
        return sheet.in(zone);
    }

    /// The clauses of this room that were looked at and are met.
    List<Clause> safe() {
        var progress = sheet.progress();
        return progress == null
                ? List.of()
                : progress.applicable().stream()
                        .filter(clause -> clause.zone() == zone)
                        .filter(clause -> !progress.answers().unmet().contains(clause.number()))
                        .toList();
    }
}
