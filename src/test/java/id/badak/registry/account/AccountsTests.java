package id.badak.registry.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.WithBadak;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@WithBadak
class AccountsTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Nested
    class Finding {
        @Test
        void givesNameAndRole() {
            var company = cast.inNewOffice();
            var andi = company.the(Role.MENTOR).actor().account();

            assertThat(company.the(Role.HEAD).act(() -> accounts.find(andi)))
                    .contains(new Account(andi, "Pak Andi", Role.MENTOR, null));
        }

        @Test
        void givesNobodyOfAnotherOffice() {
            var andi = cast.inNewOffice().the(Role.MENTOR).actor().account();

            assertThat(cast.inNewOffice().the(Role.HEAD).act(() -> accounts.find(andi)))
                    .isEmpty();
        }

        @Test
        void showsOwnersTheStaffAndNoOtherOwner() {
            var company = cast.inNewOffice();
            var siti = company.owner(company.kitchen("Keripik Bu Siti").enterprise(), "Bu Siti");
            var karta = company.owner(company.drugShop("Toko Pak Karta").enterprise(), "Pak Karta");
            var andi = company.the(Role.MENTOR);

            var seen = siti.act(() -> accounts.list(List.of(idOf(siti), idOf(karta), idOf(andi))));

            assertThat(seen).containsOnlyKeys(idOf(siti), idOf(andi));
        }
    }

    @Nested
    class Listing {
        @Test
        void isByNameWithinOneRole() {
            var company = cast.inNewOffice();
            company.hire(Role.MENTOR, "Bu Sari");
            company.hire(Role.MENTOR, "Ani");

            assertThat(company.the(Role.COORDINATOR).act(() -> accounts.list(Role.MENTOR)))
                    .extracting(Account::name)
                    .containsExactly("Ani", "Bu Sari", "Pak Andi");
        }

        @Test
        void leavesUnknownIdsOut() {
            var company = cast.inNewOffice();

            assertThat(company.the(Role.HEAD).act(() -> accounts.list(List.of(new AccountId(Ids.next())))))
                    .isEmpty();
            assertThat(company.the(Role.HEAD).act(() -> accounts.list(List.<AccountId>of())))
                    .isEmpty();
        }
    }

    @Nested
    class Creating {
        @Test
        void isRefusedToEverybodyButTheProgrammeItself() {
            var company = cast.inNewOffice();
            var siti = company.owner(company.kitchen("Keripik Bu Siti").enterprise(), "Bu Siti");

            for (var by : List.of(siti, company.the(Role.COORDINATOR), company.the(Role.HEAD))) {
                assertThatThrownBy(() -> by.act(() -> created("Teman", Role.MENTOR, null)))
                        .isInstanceOf(Refusal.class);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n"})
        void needsAName(String name) {
            refused(cast.inNewOffice(), name, Role.MENTOR, null);
        }

        @Test
        void needsAnEnterpriseForOwnersAndForThemOnly() {
            var company = cast.inNewOffice();

            refused(company, "Bu Siti", Role.OWNER, null);
            refused(company, "Pak Andi", Role.MENTOR, company.kitchen("Keripik").enterprise());
        }

        private void refused(Company company, String name, Role role, @Nullable EnterpriseId enterprise) {
            assertThatThrownBy(() -> Acting.as(company.system(), () -> created(name, role, enterprise)))
                    .isInstanceOf(DataAccessException.class);
        }

        private boolean created(String name, Role role, @Nullable EnterpriseId enterprise) {
            accounts.create(new Account(new AccountId(Ids.next()), name, role, enterprise));
            return true;
        }
    }

    @Test
    void masksTheNameWhenItIsLogged() {
        var account = new Account(new AccountId(Ids.next()), "Bu Siti", Role.HEAD, null);

        assertThat(account.toString()).doesNotContain("Siti");
    }

    private static AccountId idOf(Member member) {
        return member.actor().account();
    }
}
