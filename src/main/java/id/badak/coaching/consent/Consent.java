package id.badak.coaching.consent;

import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an owner agreed to be mentored, to which text, and whether it still stands.
///
/// @param withdrawal null while it stands
public record Consent(
        UUID id,
        EnterpriseId enterprise,
        String textVersion,
        AccountId givenBy,
        Instant givenAt,
        @Nullable Withdrawal withdrawal) {

    /// That it was taken back. No reason is asked: UU 27/2022 article 40 wants none.
    public record Withdrawal(AccountId by, Instant at) {}

    /// Takes an owner's yes to the text of the day.
    ///
    /// @param latest what the enterprise agreed to before, standing or not
    /// @param shown  the text that was on the page; who read another has not agreed to this one
    static Consent give(Optional<Consent> latest, ConsentText text, String shown, Actor owner, Instant at) {
        if (!shown.equals(text.id())) {
            throw Problem.refuse(new ConsentProblem.AnotherText());
        }
        if (latest.filter(Consent::stands).isPresent()) {
            throw Problem.refuse(new ConsentProblem.AlreadyGiven());
        }
        return new Consent(
                Ids.next(), Objects.requireNonNull(owner.enterprise()), text.id(), owner.account(), at, null);
    }

    /// Takes it back, from now on: what was done under it stays.
    Consent withdraw(Withdrawal by) {
        requireStanding();
        return new Consent(id, enterprise, textVersion, givenBy, givenAt, by);
    }

    /// Whatever is written about an enterprise asks this first.
    void requireStanding() {
        if (!stands()) {
            throw Problem.refuse(new ConsentProblem.NotGiven());
        }
    }

    public boolean stands() {
        return withdrawal == null;
    }
}
