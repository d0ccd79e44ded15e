package id.badak.gate.roster;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.AtOnce;
import id.badak.cast.Cast;
import id.badak.cast.Rival;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class OfficeAccountPagesTests {
    private static final Map<String, String> WHY = Map.of("alasan", "Pindah tugas ke Bandung");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private OfficeAccounts accounts;

    private Cast.Company company;
    private Cast.Member head;
    private Cast.Member mentor;
    private Visitor desk;

    @BeforeEach
    void aHeadAtTheDesk() {
        company = cast.inNewOffice();
        head = company.the(Role.HEAD);
        mentor = company.the(Role.MENTOR);
        mentor.username();
        desk = Visitor.signedIn(port, head);
    }

    @Test
    void closesAnAccountAtTheNextRequestAndOpensItAgain() throws Exception {
        var andi = Visitor.signedIn(port, mentor);
        var page = "/pengguna/" + mentor.actor().account();
        assertThat(desk.get(page).words()).contains("langsung keluar dari semua perangkat");

        var closed = desk.submit(page, page + "/tutup", WHY);
        assertThat(closed.words())
                .contains(
                        "Akun sudah ditutup",
                        "Ditutup oleh Ibu Kepala",
                        "Alasannya: Pindah tugas ke Bandung",
                        "Buka lagi akun ini");
        assertThat(andi.get("/binaan").path()).isEqualTo("/masuk");
        assertThat(desk.get("/pengguna").words()).contains("Ditutup");

        desk.submit(page, page + "/buka", Map.of());
        assertThat(Visitor.signedIn(port, mentor).get("/binaan").status()).isEqualTo(200);
        assertThat(acts(mentor)).containsExactly("account.close", "account.open");
    }

    @Test
    void closesNoAccountWithoutAReason() throws Exception {
        var andi = Visitor.signedIn(port, mentor);
        var page = "/pengguna/" + mentor.actor().account();
        for (var none : List.of("", " \u00a0 ", "x".repeat(401), "pindah\0tugas")) {
            shown(desk.submit(page, page + "/tutup", Map.of("alasan", none)), new RosterProblem.NoReason());
        }
        assertThat(andi.get("/binaan").path()).isEqualTo("/binaan");
        assertThat(acts(mentor)).isEmpty();
    }

    @Test
    void keepsTheHeadsOwn() {
        var page = "/pengguna/" + head.actor().account();

        shown(desk.submit(page, page + "/tutup", WHY), new RosterProblem.OwnAccount());
    }

    /// A head who is being closed themself closes the other: somebody must be left to open accounts.
    @Test
    void keepsTheLastHeads() throws Exception {
        var second = company.hire(Role.HEAD, "Pak Wakil");
        second.username();
        var page = "/pengguna/" + second.actor().account();
        var token = desk.token(page);

        var last = Rival.comesBefore(
                "INSERT INTO gate.account_closure (account_id, closed_at, reason) VALUES ('"
                        + head.actor().account() + "', now(), '-')",
                () -> desk.post(page + "/tutup", token, WHY));

        shown(last, new RosterProblem.LastHead());
    }

    @Test
    void leavesOneOfTwoHeadsWhoCloseEachOtherAtOnce() throws Exception {
        var second = company.hire(Role.HEAD, "Pak Wakil");
        second.username();
        var outcomes = AtOnce.outcomes(List.<Callable<?>>of(
                () -> head.act(() -> close(second.actor().account())),
                () -> second.act(() -> close(head.actor().account()))));
        assertThat(outcomes).containsExactlyInAnyOrder(AtOnce.DONE, "roster.last-head");
    }

    @Test
    void isDividedBetweenStaffAndOwners() {
        var siti = company.owner(company.kitchen("Dapur Siti").enterprise(), "Bu Siti");
        siti.username();
        var owners = "/pengguna/" + siti.actor().account();
        var rina = Visitor.signedIn(port, company.the(Role.COORDINATOR));

        assertThat(desk.get("/pengguna").words()).contains("Pak Andi").doesNotContain("Bu Siti");
        assertThat(desk.get(owners).status()).isEqualTo(404);
        assertThat(rina.get("/pengguna").words()).contains("Bu Siti").doesNotContain("Pak Andi");
        assertThat(rina.get("/pengguna/" + mentor.actor().account()).status()).isEqualTo(404);
        assertThat(rina.submit(owners, owners + "/tutup", WHY).words()).contains("Akun sudah ditutup");
    }

    /// Who has an owner's account tells who is mentored, and a head reads the register's journal.
    @Test
    void journalsOwnersAccountsWhereOfficialsCannotRead() throws Exception {
        var siti = company.owner(company.kitchen("Dapur Siti").enterprise(), "Bu Siti");
        siti.username();
        var owners = "/pengguna/" + siti.actor().account();
        Visitor.signedIn(port, company.the(Role.COORDINATOR)).submit(owners, owners + "/tutup", WHY);

        assertThat(acts(siti)).isEmpty();
        assertThat(acts("coaching", siti)).containsExactly("account.close");
    }

    @Test
    void showsNoOtherOffices() {
        var stranger = cast.inNewOffice().the(Role.MENTOR);
        stranger.username();
        var page = "/pengguna/" + stranger.actor().account();
        assertThat(desk.get(page).status()).isEqualTo(404);
        assertThat(desk.post(page + "/tutup", desk.token("/pengguna"), WHY).status())
                .isEqualTo(404);
        shown(desk.get("/pengguna/" + Ids.next()), new RosterProblem.UnknownAccount());
    }

    @Test
    void isSearchedAndPaged() {
        for (var number = 1; number <= 25; number++) {
            company.hire(Role.MENTOR, "Petugas %02d".formatted(number)).username();
        }
        assertThat(desk.get("/pengguna").page().select(".badak-queue__item")).hasSize(20);
        assertThat(desk.get("/pengguna?halaman=2").words()).contains("Petugas 25");
        assertThat(desk.get("/pengguna?cari=petugas+07").page().select(".badak-queue__item"))
                .hasSize(1);
        assertThat(desk.get("/pengguna").statements()).isLessThanOrEqualTo(3);
    }

    private boolean close(AccountId account) {
        accounts.close(account, "pindah tugas");
        return true;
    }

    private List<String> acts(Cast.Member member) throws Exception {
        return acts("registry", member);
    }

    private List<String> acts(String zone, Cast.Member member) throws Exception {
        var found = new java.util.ArrayList<String>();
        try (var connection = TestDatabase.address().connect();
                var statement = connection.prepareStatement("SELECT act FROM " + zone
                        + ".journal_entry WHERE subject_id = ? AND act <> 'account.read' ORDER BY sequence")) {
            statement.setObject(1, member.actor().account().value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
