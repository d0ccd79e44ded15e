package id.badak.coaching.mentoring;

import id.badak.registry.account.Account;
import id.badak.registry.facility.Engagements.Conflict;
import id.badak.registry.facility.Facility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param standing the case so far; null when there is none
record AssignmentView(
        Facility facility,
        String region,
        boolean consented,
        @Nullable MentorCase standing,
        List<Choice> choices,
        AssignmentForm form) {

    /// @param load     cases now
    /// @param conflict what stands in the way; null when nothing does
    record Choice(Account mentor, int load, @Nullable Conflict conflict) {}

    boolean isChosen(Choice choice) {
        return choice.mentor().id().value().equals(form.mentor());
    }

    boolean isCurrent(Choice choice) {
        return standing != null && standing.mentor().equals(choice.mentor().id());
    }
}
