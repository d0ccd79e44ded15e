package id.badak.gate.ticket;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.PostBox;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithMail;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.notice.Addresses;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Owners come in without a password, over HTTP, with letters that went over SMTP.
@WithMail
class OwnerSignInTests {
    private static final Pattern LINK = Pattern.compile("http://badak\\.contoh\\.id(/masuk/[a-z]+#\\S+)");
    private static final Pattern DIGITS = Pattern.compile("\\b(\\d{6})\\b");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Addresses addresses;

    @Autowired
    private SignIns signIns;

    private Cast.Company company;
    private MentoringStory story;
    private Cast.Member siti;
    private String address;
    private Visitor phone;

    @BeforeEach
    void anOwnerWithAnAddress() {
        company = cast.inNewOffice();
        story = MentoringStory.in(port, company).assigned();
        siti = story.siti();
        address = fresh();
        addresses.confirm(siti.actor().account(), address);
        phone = new Visitor(port);
    }

    @Test
    void comesInByTheLinkOnceAndOnlyByPressing() {
        ask(phone, address);
        var link = link(address, 1);
        assertThat(link).as("nothing of the secret is sent with the address").startsWith("/masuk/tautan#");
        for (var scanner = 0; scanner < 3; scanner++) {
            assertThat(new Visitor(port).get(link).words()).contains("Masuk sekarang");
        }

        assertThat(press(phone, link).path()).isEqualTo("/beranda");
        var second = press(new Visitor(port), link);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.words()).contains("sudah dipakai atau waktunya habis");
    }

    @Test
    void comesInByTheCodeInTheBrowserThatAsked() {
        var asked = ask(phone, address);
        var code = code(address, 1);

        var elsewhere = new Visitor(port);
        var foreign = elsewhere.submit(
                "/masuk/surat",
                "/masuk/surat/kode",
                Map.of("karcis", Ids.next().toString(), "surel", address, "kode", code));
        assertThat(foreign.status()).isEqualTo(422);

        var answer = type(phone, asked, code);
        assertThat(answer.path()).isEqualTo("/beranda");
        assertThat(type(new Visitor(port), asked, code).status()).isEqualTo(422);
    }

    @Test
    void answersAlikeForAnAddressNobodyHas() {
        var stranger = fresh();
        var known = ask(phone, address);
        var unknown = ask(new Visitor(port), stranger);

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(200);
        assertThat(unknown.words().replace(stranger, address)).isEqualTo(known.words());
        PostBox.await(address, 1);
        assertThat(PostBox.to(stranger)).isEmpty();
    }

    @Test
    void isNoWayInForStaffNorForAClosedAccount() {
        var staff = fresh();
        company.the(Role.HEAD).username();
        addresses.confirm(company.the(Role.HEAD).actor().account(), staff);
        ask(new Visitor(port), staff);
        ask(phone, address);
        var link = link(address, 1);
        signIns.close(siti.actor().account(), null, "pindah");

        assertThat(press(phone, link).status()).isEqualTo(422);
        assertThat(PostBox.to(staff)).isEmpty();
    }

    @Test
    void isOverAfterTenMinutes() {
        var asked = ask(phone, address);
        var link = link(address, 1);
        sql(
                "UPDATE gate.ticket SET made_at = made_at - interval '11 minutes', until_at = until_at - interval '11 minutes'"
                        + " WHERE account_id = '" + siti.actor().account() + "'");

        assertThat(press(phone, link).status()).isEqualTo(422);
        assertThat(type(phone, asked, code(address, 1)).status()).isEqualTo(422);
    }

    @Test
    void holdsBackWhoGuessesTheDigits() {
        var asked = ask(phone, address);
        var code = code(address, 1);
        var wrong = code.equals("000000") ? "111111" : "000000";
        for (var count = 0; count < 5; count++) {
            assertThat(type(phone, asked, wrong).status()).isEqualTo(422);
        }
        assertThat(type(phone, asked, code).status()).isEqualTo(429);
        var link = link(address, 1);
        assertThat(press(phone, link).path()).isEqualTo("/beranda");
    }

    /// The seal is an HMAC over the ticket's id; one sign of either makes it another's.
    @Test
    void refusesALinkThatWasTouched() {
        ask(phone, address);
        var link = link(address, 1);
        var last = link.charAt(link.length() - 2);
        var touched = new StringBuilder(link);
        touched.setCharAt(link.length() - 2, last == 'A' ? 'B' : 'A');

        assertThat(press(phone, touched.toString()).path()).isNotEqualTo("/beranda");
        assertThat(phone.get("/beranda").path()).isEqualTo("/masuk");
        assertThat(press(phone, link).path()).isEqualTo("/beranda");
    }

    /// A line break in it would be a header of the letter.
    @Test
    void takesNoAddressWithALineBreak() {
        var browser = Visitor.signedIn(port, siti);
        var fresh = fresh();
        for (var wanted : List.of(fresh + "\r\nBcc: lain@contoh.id", "x\nBcc: " + fresh, fresh + ",lain@contoh.id")) {
            assertThat(browser.submit("/akun/surel", "/akun/surel", Map.of("surel", wanted, "sandi", Cast.PASSWORD))
                            .status())
                    .as(wanted)
                    .isEqualTo(422);
        }
        assertThat(PostBox.to(fresh)).isEmpty();
    }

    @Test
    void bindsAnAddressOnlyByItsLink() {
        var fresh = fresh();
        var browser = Visitor.signedIn(port, siti);
        shown(
                browser.submit("/akun/surel", "/akun/surel", Map.of("surel", "siti@")),
                new TicketProblem.NoAddress(),
                "siti@");
        var asked = browser.submit("/akun/surel", "/akun/surel", Map.of("surel", fresh, "sandi", Cast.PASSWORD));
        assertThat(asked.words()).contains("Tautan sedang dikirim", fresh, address);
        var link = link(fresh, 1);
        assertThat(addresses.find(siti.actor().account())).contains(address);

        var confirmed = press(new Visitor(port), link);
        assertThat(confirmed.words()).contains("sudah bisa dipakai");
        assertThat(addresses.find(siti.actor().account())).contains(fresh);
        assertThat(press(new Visitor(port), link).status()).isEqualTo(422);
    }

    /// An address is a way in: whoever finds a telephone open makes none with it, and takes none away.
    @Test
    void asksForThePasswordBeforeTheAddressIsTouched() {
        var fresh = fresh();
        var browser = Visitor.signedIn(port, siti);
        for (var typed : List.of("", "keliru")) {
            var asked = browser.submit("/akun/surel", "/akun/surel", Map.of("surel", fresh, "sandi", typed));
            assertThat(asked.status()).isEqualTo(422);
            assertThat(asked.page().select("#sandi-fault").text()).contains("belum cocok");
            assertThat(asked.page().select("#surel").val()).isEqualTo(fresh);
            assertThat(browser.submit("/akun/surel", "/akun/surel/hapus", Map.of("sandi", typed))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(PostBox.to(fresh)).isEmpty();
        assertThat(addresses.find(siti.actor().account())).contains(address);

        var removed = browser.submit("/akun/surel", "/akun/surel/hapus", Map.of("sandi", Cast.PASSWORD));
        assertThat(removed.words()).contains("sudah dihapus");
        assertThat(addresses.find(siti.actor().account())).isEmpty();
    }

    /// Who has no password shows who they are by coming in again, and has ten minutes then.
    @Test
    void asksWhoHasNoPasswordToComeInAgain() {
        sql("UPDATE gate.sign_in SET password_hash = NULL WHERE username = '" + siti.username() + "'");
        ask(phone, address);
        var link = link(address, 1);
        press(phone, link);
        var fresh = fresh();
        assertThat(phone.submit("/akun/surel", "/akun/surel", Map.of("surel", fresh))
                        .words())
                .contains("Tautan sedang dikirim");

        sql("UPDATE gate.spring_session SET creation_time = creation_time - 660000 WHERE principal_name = '"
                + siti.username() + "'");

        assertThat(phone.get("/akun/surel").words()).contains("keluar lalu masuk lagi");
        var late = phone.submit("/akun/surel", "/akun/surel/hapus", Map.of());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.words()).contains("Sudah lama sejak Anda masuk");
        assertThat(addresses.find(siti.actor().account())).contains(address);
    }

    /// Refused before the journal says that it was done.
    @Test
    void isSentNoLinkAndShownNoCodeOnceTheAccountIsClosed() {
        var page = "/sarana/" + story.kitchen().id() + "/masuk";
        var mentor = Visitor.signedIn(port, company.the(Role.MENTOR));
        var owner = siti.actor().account().toString();
        var fresh = fresh();
        show(mentor, page);
        var before = actsOn(owner);
        signIns.close(siti.actor().account(), null, "pindah");

        shown(
                mentor.submit(page, page + "/surel", Map.of("akun", owner, "surel", fresh)),
                new TicketProblem.ClosedAccount());
        shown(mentor.submit(page, page + "/kode", Map.of("akun", owner)), new TicketProblem.ClosedAccount());

        assertThat(before).contains("owner.show-code");
        assertThat(actsOn(owner)).isEqualTo(before);
        assertThat(mentor.get(page).words()).doesNotContain("Menunggu pengesahan");
        assertThat(PostBox.to(fresh)).isEmpty();
    }

    @Test
    void comesInByACodeThatAnOfficerShows() {
        var mentor = Visitor.signedIn(port, company.the(Role.MENTOR));
        var page = "/sarana/" + story.kitchen().id() + "/masuk";
        var shown = show(mentor, page);
        assertThat(shown.page().select("svg.badak-square path").attr("d")).isNotEmpty();
        var code = shown.page().select("main code").text();

        assertThat(phone.get("/masuk/petugas?kode=" + code.replace(" ", ""))
                        .page()
                        .select("#kode")
                        .val())
                .as("what an address carries is not taken")
                .isEmpty();
        var answer = phone.submit(
                "/masuk/petugas", "/masuk/petugas", Map.of("kode", code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(answer.path()).isEqualTo("/beranda");
        assertThat(phone.get("/siapa-melihat").words()).contains("menunjukkan kode masuk");
        assertThat(new Visitor(port)
                        .submit("/masuk/petugas", "/masuk/petugas", Map.of("kode", code))
                        .status())
                .isEqualTo(422);
        assertThat(mentor.get("/binaan").status()).isEqualTo(200);
    }

    @Test
    void isShownByNobodyButTheOwnMentorAndTheCoordinator() {
        var page = "/sarana/" + story.kitchen().id() + "/masuk";
        var other = Visitor.signedIn(port, company.hire(Role.MENTOR, "Bu Sari"));
        assertThat(other.get(page).status()).isEqualTo(403);
        assertThat(other.get(page).words()).contains("bukan pendamping usaha ini");
        for (var role : List.of(Role.INSPECTOR, Role.HEAD)) {
            assertThat(Visitor.signedIn(port, company.the(role)).get(page).status())
                    .as(role.name())
                    .isEqualTo(403);
        }
        var rina = Visitor.signedIn(port, company.the(Role.COORDINATOR));
        var first = show(rina, page).page().select("main code").text();
        show(rina, page);
        assertThat(phone.submit("/masuk/petugas", "/masuk/petugas", Map.of("kode", first))
                        .status())
                .as("an older code")
                .isEqualTo(422);
    }

    @Test
    void letsInAnOwnerWhomAnOfficerRegisteredAndWhoHasNoPassword() {
        var kitchen = company.kitchen("Dapur Baru");
        var page = "/sarana/" + kitchen.id() + "/masuk";
        var rina = Visitor.signedIn(port, company.the(Role.COORDINATOR));
        assertThat(rina.submit(page, page, Map.of("nama", " ")).status()).isEqualTo(422);
        assertThat(rina.submit(page, page, Map.of("nama", "Pak Baru")).words()).contains("Pak Baru");
        var code = show(rina, page).page().select("main code").text();

        assertThat(phone.submit("/masuk/petugas", "/masuk/petugas", Map.of("kode", code))
                        .path())
                .isEqualTo("/beranda");
        var account = phone.get("/akun");
        assertThat(account.words()).contains("tanpa kata sandi");
        var username = account.words().replaceAll(".*(pemilik-[0-9a-f]{12}).*", "$1");
        for (var guess : List.of("", "null", "kalimat sandi uji coba")) {
            assertThat(new Visitor(port)
                            .submit("/masuk", "/masuk", Map.of("nama", username, "sandi", guess))
                            .path())
                    .isEqualTo("/masuk");
        }
    }

    private Visitor.Answer show(Visitor officer, String page) {
        var owner = officer.get(page).page().select("input[name=akun]").first();
        return officer.submit(
                page,
                page + "/kode",
                Map.of("akun", java.util.Objects.requireNonNull(owner).val()));
    }

    private static Visitor.Answer ask(Visitor visitor, String address) {
        return visitor.submit("/masuk/surat", "/masuk/surat", Map.of("surel", address));
    }

    private Visitor.Answer type(Visitor visitor, Visitor.Answer asked, String code) {
        var ticket = asked.page().select("input[name=karcis]").val();
        return visitor.submit(
                "/masuk/surat", "/masuk/surat/kode", Map.of("karcis", ticket, "surel", address, "kode", code));
    }

    /// As a browser without scripts does: the link is pasted whole.
    private static Visitor.Answer press(Visitor visitor, String link) {
        var page = link.substring(0, link.indexOf('#'));
        return visitor.submit(page, page, Map.of("tautan", " http://badak.contoh.id" + link + "\n"));
    }

    private static String link(String address, int number) {
        return found(LINK, address, number);
    }

    private static String code(String address, int number) {
        return found(DIGITS, address, number);
    }

    private static String found(Pattern pattern, String address, int number) {
        var words = PostBox.words(PostBox.await(address, number).get(number - 1));
        var matcher = pattern.matcher(words);
        assertThat(matcher.find()).as(words).isTrue();
        return matcher.group(1);
    }

    private static String fresh() {
        return "siti-" + Ids.next().toString().substring(24) + "@contoh.id";
    }

    private static List<String> actsOn(String account) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.prepareStatement(
                        "SELECT act FROM coaching.journal_entry WHERE subject_id = ?::uuid ORDER BY at, id")) {
            statement.setString(1, account);
            var acts = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    acts.add(row.getString(1));
                }
            }
            return acts;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void sql(String sql) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
