package id.badak.registry.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Member;
import id.badak.cast.WithBadak;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
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
        void isRefusedToOwnersByTheDatabase() {
            var company = cast.inNewOffice();
            var siti = company.owner(company.kitchen("Keripik Bu Siti").enterprise(), "Bu Siti");

            refused(siti, "Teman", Role.MENTOR, null);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n"})
        void needsAName(String name) {
            refused(cast.inNewOffice().the(Role.COORDINATOR), name, Role.MENTOR, null);
        }

        @Test
        void needsAnEnterpriseForOwnersAndForThemOnly() {
            var company = cast.inNewOffice();
            var rina = company.the(Role.COORDINATOR);

            refused(rina, "Bu Siti", Role.OWNER, null);
            refused(rina, "Pak Andi", Role.MENTOR, company.kitchen("Keripik").enterprise());
        }

        private void refused(Member by, String name, Role role, @Nullable EnterpriseId enterprise) {
            var fresh = new Account(new AccountId(Ids.next()), name, role, enterprise);
            assertThatThrownBy(() -> by.act(() -> {
                        accounts.create(fresh);
                        return true;
                    }))
                    .isInstanceOf(DataAccessException.class);
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
