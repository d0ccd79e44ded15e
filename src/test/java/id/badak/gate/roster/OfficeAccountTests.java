package id.badak.gate.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeAccountTests {
    private static final AccountId RINA = new AccountId(Ids.next());

    @Test
    void isKeptByTheCoordinatorForOwnersAndByTheHeadForStaff() {
        assertThat(OfficeAccount.keptBy(Role.COORDINATOR)).containsExactly(Role.OWNER);
        assertThat(OfficeAccount.keptBy(Role.HEAD))
                .contains(Role.MENTOR, Role.INSPECTOR, Role.HEAD)
                .doesNotContain(Role.OWNER, Role.SYSTEM, Role.NATIONAL);
    }

    @Test
    void isNotClosedByItself() {
        var own = account(Role.MENTOR);
        assertThat(refusal(own, own.id(), List.of())).isEqualTo(new RosterProblem.OwnAccount());
    }

    @Test
    void isNotClosedWhenNoOtherHeadIsLeft() {
        var head = account(Role.HEAD);
        assertThat(refusal(head, RINA, List.of(head.id()))).isEqualTo(new RosterProblem.LastHead());
        assertThat(refusal(head, RINA, List.of())).isEqualTo(new RosterProblem.LastHead());
        head.requireClosable(RINA, List.of(head.id(), RINA));
    }

    @Test
    void isClosedWhoeverElseItIs() {
        account(Role.MENTOR).requireClosable(RINA, List.of());
    }

    private static Object refusal(OfficeAccount account, AccountId by, List<AccountId> openHeads) {
        return catchThrowableOfType(Refusal.class, () -> account.requireClosable(by, openHeads))
                .problem();
    }

    private static OfficeAccount account(Role role) {
        return new OfficeAccount(new AccountId(Ids.next()), "nama", "Nama", role, null, null);
    }
}
