package id.badak.coaching.consent;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.AtOnce;
import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.Refusals;
import id.badak.cast.WithBadak;
import id.badak.journal.Journal;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithBadak
class ConsentsTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Consents consents;

    @Autowired
    private Journal journal;

    @Nested
    class Giving {
        @Test
        void keepsWhoAgreedToWhichText() {
            var siti = siti(cast.inNewOffice());

            given(siti);

            assertThat(found(siti)).satisfies(consent -> {
                assertThat(consent.textVersion()).isEqualTo("consent-2026-2");
                assertThat(consent.givenBy()).isEqualTo(siti.actor().account());
                assertThat(consent.stands()).isTrue();
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"consent-1999-1", "", "CONSENT-2026-1"})
        void isRefusedForAnotherTextThanTodays(String version) {
            var siti = siti(cast.inNewOffice());

            assertThat(Refusals.of(() -> siti.act(() -> consents.give(version))))
                    .isEqualTo(new ConsentProblem.AnotherText());
        }

        @Test
        void isRefusedWhileOneStands() {
            var siti = siti(cast.inNewOffice());
            given(siti);

            assertThat(Refusals.of(() -> given(siti))).isEqualTo(new ConsentProblem.AlreadyGiven());
        }

        @Test
        void standsOnceAndIsWithdrawnWholeWhenItIsGivenTwiceAtTheSameMoment() throws Exception {
            var siti = siti(cast.inNewOffice());

            var outcomes = AtOnce.outcomes(List.of(() -> given(siti), () -> given(siti)));
            withdrawn(siti);

            assertThat(outcomes).contains(AtOnce.DONE);
            assertThat(found(siti).stands()).isFalse();
        }

        @ParameterizedTest
        @EnumSource(names = {"MENTOR", "COORDINATOR", "INSPECTOR", "HEAD"})
        void isTheOwnersOnly(Role role) {
            var staff = cast.inNewOffice().the(role);

            assertThat(Refusals.keyOf(() -> given(staff))).isEqualTo("kernel.not-yours");
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void keepsTheConsentAndSaysWhoTookItBack() {
            var siti = siti(cast.inNewOffice());
            given(siti);

            withdrawn(siti);

            assertThat(found(siti).stands()).isFalse();
            assertThat(found(siti).withdrawal())
                    .satisfies(withdrawal ->
                            assertThat(withdrawal.by()).isEqualTo(siti.actor().account()));
        }

        @Test
        void isRefusedWhereNothingStands() {
            var siti = siti(cast.inNewOffice());
            assertThat(Refusals.of(() -> withdrawn(siti))).isEqualTo(new ConsentProblem.NothingToWithdraw());

            given(siti);
            withdrawn(siti);

            assertThat(Refusals.of(() -> withdrawn(siti))).isEqualTo(new ConsentProblem.NothingToWithdraw());
        }

        @Test
        void letsTheOwnerAgreeAgain() {
            var siti = siti(cast.inNewOffice());
            var first = given(siti);
            withdrawn(siti);

            var second = given(siti);

            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(found(siti).id()).isEqualTo(second.id());
            assertThat(found(siti).stands()).isTrue();
        }

        @Test
        void isTheOwnersOnly() {
            var company = cast.inNewOffice();
            given(siti(company));

            assertThat(Refusals.keyOf(() -> withdrawn(company.the(Role.COORDINATOR))))
                    .isEqualTo("kernel.not-yours");
        }
    }

    @Nested
    class Reading {
        @Test
        void listsTheEnterprisesThatAgreeToday() {
            var company = cast.inNewOffice();
            var agreed = siti(company);
            var withdrew = siti(company);
            var silent = siti(company);
            given(agreed);
            given(withdrew);
            withdrawn(withdrew);

            var standing = company.the(Role.COORDINATOR)
                    .act(() -> consents.listStanding(List.of(
                            Objects.requireNonNull(agreed.actor().enterprise()),
                            Objects.requireNonNull(withdrew.actor().enterprise()),
                            Objects.requireNonNull(silent.actor().enterprise()))));

            assertThat(standing).containsExactly(agreed.actor().enterprise());
        }

        @Test
        void showsAnOwnerNoOtherEnterprisesConsent() {
            var company = cast.inNewOffice();
            var siti = siti(company);
            var stranger = siti(company);
            given(siti);

            assertThat(stranger.act(() ->
                            consents.find(Objects.requireNonNull(siti.actor().enterprise()))))
                    .isEmpty();
        }

        @Test
        void showsAnotherOfficeNothing() {
            var siti = siti(cast.inNewOffice());
            var far = cast.inNewOffice().the(Role.COORDINATOR);
            given(siti);

            assertThat(far.act(() ->
                            consents.find(Objects.requireNonNull(siti.actor().enterprise()))))
                    .isEmpty();
        }
    }

    @Nested
    class Journalling {
        @Test
        void notesThatItWasGivenAndWithdrawn() {
            var siti = siti(cast.inNewOffice());
            given(siti);
            withdrawn(siti);

            var entries = siti.act(
                    () -> journal.listFor(Objects.requireNonNull(siti.actor().enterprise()), new PageRequest(1, "")));

            assertThat(entries.rows())
                    .extracting(line -> line.latest().act())
                    .startsWith("consent.withdraw", "consent.give");
        }
    }

    @Nested
    class Text {
        @Test
        void isInBothLanguagesAndSaysThatItIsAnExample() {
            var text = new ConsentText();

            assertThat(text.illustrative()).isTrue();
            assertThat(text.sections()).isNotEmpty().allSatisfy(section -> {
                assertThat(section.heading().id()).isNotBlank();
                assertThat(section.heading().en()).isNotBlank();
                assertThat(section.points()).isNotEmpty();
            });
        }
    }

    private static Member siti(Company company) {
        return company.owner(company.kitchen("Keripik Pisang Bu Siti").enterprise(), "Bu Siti");
    }

    private Consent given(Member who) {
        return who.act(() -> consents.give(consents.textVersion()));
    }

    private boolean withdrawn(Member who) {
        return who.act(() -> {
            consents.withdraw();
            return true;
        });
    }

    private Consent found(Member owner) {
        return owner.act(
                        () -> consents.find(Objects.requireNonNull(owner.actor().enterprise())))
                .orElseThrow();
    }
}
