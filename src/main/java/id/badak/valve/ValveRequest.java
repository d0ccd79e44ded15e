package id.badak.valve;

import id.badak.evidence.EvidenceId;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request to open the valve, and what came of it.
///
/// @param mentorCase the case it comes from
/// @param draft      what would be seen, word for word
/// @param answer     the owner's latest; null when none was given
/// @param decision   null while it waits
public record ValveRequest(
        ValveRequestId id,
        EnterpriseId enterprise,
        FacilityId facility,
        UUID mentorCase,
        ValveDraft draft,
        AccountId requestedBy,
        Instant requestedAt,
        @Nullable Answer answer,
        @Nullable Decision decision) {

    public record Answer(UUID id, boolean agreed, AccountId by, Instant at) {}

    public record Decision(Outcome outcome, String words, AccountId by, Instant at) {}

    public enum Outcome {
        OPENED,
        REFUSED
    }

    public enum State {
        WAITING,
        OPENED,
        REFUSED
    }

    public State state() {
        if (decision == null) {
            return State.WAITING;
        }
        return switch (decision.outcome()) {
            case OPENED -> State.OPENED;
            case REFUSED -> State.REFUSED;
        };
    }

    public boolean isOpened() {
        return state() == State.OPENED;
    }

    public boolean needsConsent() {
        return draft.reason() == ValveReason.OWNER_CONSENT;
    }

    public boolean hasConsent() {
        return answer != null && answer.agreed();
    }

    /// Takes the decision of a second person; an opening by consent needs a yes that stands.
    void requireDecidable(AccountId by, Outcome outcome, String words) {
        if (by.equals(requestedBy)) {
            throw Problem.refuse(new ValveProblem.SamePerson());
        }
        if (decision != null) {
            throw Problem.refuse(new ValveProblem.AlreadyDecided());
        }
        if (Typed.strip(words).isEmpty()) {
            throw Problem.refuse(new ValveProblem.SayWhy());
        }
        ValveDraft.requireUsable(words, ValveDraft.LONGEST_WORDS);
        if (outcome == Outcome.OPENED && needsConsent() && !hasConsent()) {
            throw Problem.refuse(new ValveProblem.NoConsent());
        }
    }

    /// Takes the owner's answer, as long as it can still change something.
    void requireAnswerable() {
        if (!needsConsent()) {
            throw Problem.refuse(new ValveProblem.Unknown());
        }
        if (decision != null) {
            throw Problem.refuse(new ValveProblem.TooLateToAnswer());
        }
    }

    /// There is nothing for an owner to have read before it was opened.
    void requireOpened() {
        if (!isOpened()) {
            throw Problem.refuse(new ValveProblem.Unknown());
        }
    }

    /// What an owner is told of: what was opened, and what their own word is asked for.
    boolean concernsOwner() {
        return isOpened() || needsConsent();
    }

    Optional<String> findDigest(EvidenceId photo) {
        return draft.items().stream()
                .flatMap(item -> Optional.ofNullable(item.photos().get(photo)).stream())
                .findFirst();
    }
}
