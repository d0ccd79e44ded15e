package id.badak.coaching.request;

import id.badak.coaching.request.DataRequest.Outcome;
import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.registry.account.Account;
import id.badak.registry.facility.Enterprise;
import id.badak.shell.Frame;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request, and the form to answer it.
record DataRequestView(
        DataRequest request,
        Enterprise enterprise,
        List<Correction> corrections,
        Map<AccountId, Account> people,
        Clocks clocks,
        Instant now,
        Form form) {

    /// What was typed, kept for when it is shown again.
    record Form(
            String outcome,
            String words,
            String ground,
            Correction.Typing typing,
            @Nullable Problem problem) {}

    static List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    boolean isCorrection() {
        return request.kind() == DataRequest.Kind.CORRECTION;
    }

    boolean isErasure() {
        return request.kind() == DataRequest.Kind.ERASURE;
    }

    boolean isChosen(Outcome outcome) {
        return form.outcome().equals(outcome.name());
    }

    String basis(Frame frame) {
        return clocks.basis(frame, request.kind());
    }

    TimeLeft left() {
        return TimeLeft.until(request.dueAt(), now);
    }

    String name(AccountId id) {
        var person = people.get(id);
        return person == null ? "" : person.name();
    }
}
