package id.badak.coaching.request;

import id.badak.coaching.request.DataRequest.Kind;
import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.registry.account.Account;
import id.badak.shell.Frame;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The owner's page *Data saya*.
///
/// @param restriction the one that stands; null when none does
/// @param people      who answered
record OwnDataView(
        List<DataRequest> requests,
        Map<DataRequestId, List<Correction>> corrections,
        @Nullable Restriction restriction,
        Map<AccountId, Account> people,
        Clocks clocks,
        Form form) {

    /// @param kind null while nothing is chosen
    record Form(
            UUID id,
            @Nullable Kind kind,
            String words,
            @Nullable Problem problem) {}

    /// Erasure has a page of its own, which says first what goes and what stays.
    static List<Kind> kinds() {
        return List.of(Kind.COPY, Kind.CORRECTION, Kind.RESTRICTION);
    }

    List<Correction> corrections(DataRequest request) {
        return corrections.getOrDefault(request.id(), List.of());
    }

    boolean isChosen(Kind kind) {
        return form.kind() == kind;
    }

    String basis(Frame frame, DataRequest request) {
        return clocks.basis(frame, request.kind());
    }

    String answeredBy(DataRequest request) {
        var person =
                request.answer() == null ? null : people.get(request.answer().by());
        return person == null ? "" : person.name();
    }
}
