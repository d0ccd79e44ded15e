package id.badak.official.permit;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import id.badak.registry.facility.Facility;
import id.badak.registry.programme.PermitKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A permit as its document says it, and what became of it.
///
/// @param number     as it is written there
/// @param product    empty where the kind is of a facility
/// @param validUntil the last day; null where the document names none
/// @param end        null while it stands
public record Permit(
        PermitId id,
        FacilityId facility,
        EnterpriseId enterprise,
        String kind,
        String number,
        String product,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        AccountId recordedBy,
        Instant recordedAt,
        @Nullable End end) {
    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_PRODUCT = 120;
    static final int LONGEST_REASON = 500;

    /// Older permits are of no use here: it keeps a year that was typed wrongly out. Ours.
    static final int OLDEST_YEAR = 1980;

    /// What is typed from a document, before it is known to hold together.
    public record Document(
            String number,
            String product,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil) {}

    /// That it was revoked, or never so.
    ///
    /// @param on the day from which it does not count; for a mistake the day it was found
    public record End(Ground ground, LocalDate on, String reason, AccountId by, Instant at) {}

    public enum Ground {
        /// The authority took it back.
        REVOKED,
        /// It was never so: another facility's, another number, none at all.
        MISTAKEN
    }

    /// How it stands on a day.
    enum State {
        VALID,
        EXPIRED,
        REVOKED,
        MISTAKEN
    }

    /// Copies a document that holds together.
    ///
    /// @throws id.badak.kernel.Refusal for a day ahead, an end before the beginning, a product too many or too few
    static Permit of(
            PermitId id,
            Facility facility,
            PermitKind kind,
            Document document,
            AccountId by,
            Instant at,
            LocalDate today) {
        if (document.issuedOn().isAfter(today) || document.issuedOn().getYear() < OLDEST_YEAR) {
            throw Problem.refuse(new PermitProblem.DateOutOfRange(Integer.toString(OLDEST_YEAR)));
        }
        if (document.validUntil() != null && !document.validUntil().isAfter(document.issuedOn())) {
            throw Problem.refuse(new PermitProblem.EndsBeforeItBegins());
        }
        if (kind.isOfProduct() == document.product().isEmpty()) {
            throw Problem.refuse(
                    kind.isOfProduct() ? new PermitProblem.ProductMissing() : new PermitProblem.ProductTooMany());
        }
        return new Permit(
                id,
                facility.id(),
                facility.enterprise(),
                kind.code(),
                document.number(),
                document.product(),
                document.issuedOn(),
                document.validUntil(),
                by,
                at,
                null);
    }

    State state(LocalDate day) {
        if (end != null) {
            return switch (end.ground()) {
                case REVOKED -> end.on().isAfter(day) ? State.VALID : State.REVOKED;
                case MISTAKEN -> State.MISTAKEN;
            };
        }
        return validUntil != null && validUntil.isBefore(day) ? State.EXPIRED : State.VALID;
    }

    /// Decides how it ends; it ends once.
    End end(Ground ground, LocalDate on, String typed, AccountId by, Instant at, LocalDate today) {
        if (end != null) {
            throw Problem.refuse(new PermitProblem.EndedAlready());
        }
        if (on.isAfter(today) || on.isBefore(issuedOn)) {
            throw Problem.refuse(new PermitProblem.EndOutOfRange(issuedOn.toString()));
        }
        var reason = Typed.strip(typed);
        if (reason.isEmpty() || !Typed.fits(reason, LONGEST_REASON)) {
            throw Problem.refuse(new PermitProblem.SayWhy());
        }
        return new End(ground, ground == Ground.MISTAKEN ? today : on, reason, by, at);
    }
}
