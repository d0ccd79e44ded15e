package id.badak.coaching.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentTests {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final ConsentText TEXT = new ConsentText();
    private static final Actor SITI =
            new Actor(new AccountId(Ids.next()), new OfficeId(Ids.next()), Role.OWNER, new EnterpriseId(Ids.next()));

    @Test
    void standsFromTheOwnersYes() {
        var consent = given(Optional.empty());
        assertThat(consent.stands()).isTrue();
        assertThat(consent.enterprise()).isEqualTo(SITI.enterprise());
        assertThat(consent.textVersion()).isEqualTo(TEXT.id());
        consent.requireStanding();
    }

    @Test
    void isNotGivenToAnotherText() {
        assertThat(problem(() -> Consent.give(Optional.empty(), TEXT, "consent-2020-1", SITI, NOW)))
                .isEqualTo(new ConsentProblem.AnotherText());
    }

    @Test
    void isGivenOnceWhileItStandsAndAgainAfterItWasTakenBack() {
        var first = given(Optional.empty());
        assertThat(problem(() -> given(Optional.of(first)))).isEqualTo(new ConsentProblem.AlreadyGiven());
        assertThat(given(Optional.of(withdrawn(first))).id()).isNotEqualTo(first.id());
    }

    @Test
    void isTakenBackOnceAndKeepsWhatWasGiven() {
        var first = given(Optional.empty());
        var withdrawn = withdrawn(first);
        assertThat(withdrawn.stands()).isFalse();
        assertThat(withdrawn.givenAt()).isEqualTo(first.givenAt());
        assertThat(problem(withdrawn::requireStanding)).isEqualTo(new ConsentProblem.NotGiven());
        assertThat(problem(() -> withdrawn(withdrawn))).isEqualTo(new ConsentProblem.NotGiven());
    }

    private static Consent given(Optional<Consent> latest) {
        return Consent.give(latest, TEXT, TEXT.id(), SITI, NOW);
    }

    private static Consent withdrawn(Consent consent) {
        return consent.withdraw(new Consent.Withdrawal(SITI.account(), NOW.plusSeconds(60)));
    }

    private static Problem problem(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).problem();
    }
}
