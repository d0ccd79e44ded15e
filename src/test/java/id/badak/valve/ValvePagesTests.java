package id.badak.valve;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.valve.ValveRequest.Outcome;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The valve from the mentor's question to the owner's notice, told over HTTP by the people themselves.
@WithBadak
class ValvePagesTests {
    private static final String GROUND = "Minyak dicampur bahan yang dilarang";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Valve valve;

    @Autowired
    private Transactions transactions;

    private Cast.Company company;
    private MentoringStory story;

    @BeforeEach
    void mentored() {
        company = cast.inNewOffice();
        story = MentoringStory.in(port, company).assigned();
        story.visited(Set.of("12", "13"));
    }

    @Test
    void opensOnlyWhatWasChosenAndTellsTheOwnerAtOnce() {
        ask("IMMINENT_DANGER", "Pada wajan kedua");
        assertThat(as(Role.INSPECTOR).get("/katup").words())
                .contains("Belum ada yang dibuka")
                .doesNotContain(GROUND);
        shown(as(Role.INSPECTOR).get(request()), new ValveProblem.Unknown());

        var decided = decide("OPENED", "Konsumen harus dilindungi");

        assertThat(decided.words()).contains("Katup dibuka", "Konsumen harus dilindungi");
        var opened = as(Role.INSPECTOR).get(request()).words();
        assertThat(opened).contains(GROUND, "Pada wajan kedua", "Butir 13", "Konsumen harus dilindungi");
        assertThat(opened).doesNotContain("Butir 12");
        var home = story.owner().get("/beranda");
        assertThat(home.words()).contains("Sebagian catatan Anda dibuka", "Bahaya segera");
        assertThat(story.owner().get("/siapa-melihat").words())
                .contains(
                        "Sebagian catatan Anda dibuka", "meminta membuka katup", "membuka katup", "membaca permintaan");
    }

    @Test
    void tellsTheOwnerUntilTheySaySo() {
        ask("IMMINENT_DANGER", "Pada wajan kedua");
        decide("OPENED", "Perlu");
        var page = request().replace("/katup/", "/beranda/katup/");

        assertThat(story.owner().get(page).words())
                .contains("Ibu Kepala", "Pak Andi", "Pada wajan kedua", "Apa artinya bagi Anda", "Sampaikan keberatan");
        assertThat(story.owner().submit(page, page + "/dibaca", Map.of()).words())
                .doesNotContain("Sebagian catatan Anda dibuka");
        assertThat(story.owner().get("/beranda/katup").words()).contains("Sebagian catatan Anda dibuka");
    }

    /// Until the act commits nobody is told, and when it does not, nobody ever is.
    @Test
    void tellsNothingWhenTheOpeningDoesNotCommit() {
        ask("IMMINENT_DANGER", "Pada wajan kedua");
        var asked = id();
        assertThatThrownBy(() -> company.the(Role.HEAD)
                        .act(() -> transactions.in(Zone.VALVE, () -> {
                            valve.decide(asked, Outcome.OPENED, "Perlu");
                            throw new IllegalStateException("after the opening");
                        })))
                .hasMessage("after the opening");

        assertThat(story.owner().get("/beranda").words()).doesNotContain("Sebagian catatan Anda dibuka");
        assertThat(as(Role.INSPECTOR).get(request()).status()).isEqualTo(404);
        assertThat(as(Role.HEAD).get(request()).words()).contains("Menunggu putusan");
    }

    @Test
    void waitsForTheOwnersWord() {
        ask("OWNER_CONSENT", "Supaya izin lebih cepat");
        var page = request().replace("/katup/", "/beranda/katup/");
        assertThat(story.owner().get("/beranda").words()).contains("Pendamping bertanya: apakah Anda mengizinkan?");
        var early = decide("OPENED", "Pemilik akan setuju");
        shown(early, new ValveProblem.NoConsent(), "Pemilik akan setuju");

        story.owner().submit(page, page + "/jawaban", Map.of("jawaban", "ya"));
        story.owner().submit(page, page + "/jawaban", Map.of("jawaban", "tidak"));
        assertThat(decide("OPENED", "Pemilik setuju").status()).isEqualTo(409);

        story.owner().submit(page, page + "/jawaban", Map.of("jawaban", "ya"));
        assertThat(decide("OPENED", "Pemilik setuju").words()).contains("Katup dibuka");
    }

    @Test
    void tellsTheOwnerWhenTheirAnswerComesTooLate() {
        ask("OWNER_CONSENT", "Supaya izin lebih cepat");
        var page = request().replace("/katup/", "/beranda/katup/");
        story.owner().submit(page, page + "/jawaban", Map.of("jawaban", "ya"));
        decide("OPENED", "Pemilik setuju");

        var late = story.owner().submit(page, page + "/jawaban", Map.of("jawaban", "tidak"));

        shown(late, new ValveProblem.TooLateToAnswer());
        assertThat(late.words()).contains("Pemilik setuju");
    }

    /// Somebody who asked as a mentor and has become head since.
    @Test
    void isNotOpenedByWhoAskedForIt() {
        ask("IMMINENT_DANGER", "Pada wajan kedua");
        sql("UPDATE valve.request SET requested_by = '%s' WHERE id = '%s'"
                .formatted(company.the(Role.HEAD).actor().account(), id()));

        shown(decide("OPENED", "Perlu"), new ValveProblem.SamePerson(), "Perlu");
        shown(decide("", "Perlu"), new ValveProblem.ChooseOutcome(), "Perlu");
    }

    @Test
    void opensByLegalOrderWithItsNumberAndWhoGaveIt() {
        var page = story.casePath() + "/katup";
        var fields = fields("LEGAL_ORDER", "Catatan pada butir ini");
        fields.put("nomor", "12/Pid/2026");
        fields.put("pejabat", "PN Serang");
        story.mentor().submit(page + "/baru", page, fields);

        assertThat(decide("OPENED", "Perintahnya sah").words()).contains("Katup dibuka");

        assertThat(as(Role.INSPECTOR).get(request()).words()).contains("12/Pid/2026", "PN Serang");
        assertThat(story.owner()
                        .get(request().replace("/katup/", "/beranda/katup/"))
                        .words())
                .contains("12/Pid/2026", "PN Serang", "Perintahnya sah");
    }

    @Test
    void isAskedByTheOwnMentorOnly() {
        var sari = Visitor.signedIn(port, company.hire(Role.MENTOR, "Bu Sari"));
        var page = story.casePath() + "/katup";

        assertThat(sari.get(page).status()).isEqualTo(404);
        assertThat(sari.post(page, sari.token("/binaan"), fields("IMMINENT_DANGER", "Pada wajan kedua"))
                        .status())
                .isEqualTo(404);
        assertThat(as(Role.HEAD).get("/katup").words()).contains("Belum ada permintaan");
    }

    @Test
    void hidesADangerThatWasNotOpenedFromTheOwnersPages() {
        ask("IMMINENT_DANGER", "Pada wajan kedua");
        decide("REFUSED", "Belum cukup");

        assertThat(story.owner()
                        .get(request().replace("/katup/", "/beranda/katup/"))
                        .status())
                .isEqualTo(404);
        assertThat(as(Role.INSPECTOR).get("/katup").words()).contains("Belum ada yang dibuka");
        assertThat(story.mentor().get(story.casePath() + "/katup").words()).contains("Ditolak", "Belum cukup");
    }

    @Test
    void keepsWhatTheMentorTypedAndAsksOnceMore() {
        var page = story.casePath() + "/katup";
        var fields = fields("LEGAL_ORDER", "Keterangan saya");
        fields.put("langkah", "periksa");

        shown(story.mentor().submit(page + "/baru", page, fields), new ValveProblem.NoOrder(), GROUND);

        fields.put("nomor", "12/Pid/2026");
        fields.put("pejabat", "PN Serang");
        var confirm = story.mentor().submit(page + "/baru", page, fields);
        assertThat(confirm.status()).isEqualTo(200);
        assertThat(confirm.words())
                .contains("Periksa sebelum mengirim", "PN Serang", "Pemilik diberi tahu saat itu juga");
        assertThat(as(Role.HEAD).get("/katup").words()).contains("Belum ada permintaan");
    }

    @Test
    void refusesAShortOrEndlessGroundAnUnknownReasonAndNothingChosen() {
        var endless = "a".repeat(2_001);
        var nothing = fields("OWNER_CONSENT", " ");
        nothing.remove("butir");
        var page = story.casePath() + "/katup";

        shown(send("IMMINENT_DANGER", "dasar", "pendek"), new ValveProblem.GroundTooShort(20), "pendek");
        var smiles = "\uD83D\uDE00".repeat(10);
        shown(send("IMMINENT_DANGER", "dasar", smiles), new ValveProblem.GroundTooShort(20), smiles);
        shown(send("IMMINENT_DANGER", "dasar", endless), new ValveProblem.WordsTooLong(2_000), endless);
        shown(send("IMMINENT_DANGER", "keterangan", " "), new ValveProblem.SayTheDanger(), GROUND);
        shown(story.mentor().submit(page + "/baru", page, nothing), new ValveProblem.NothingChosen(), GROUND);
        assertThat(send("", "dasar", GROUND).words()).contains("Pilih satu dari tiga alasan");
        assertThat(send("OWNER_CONSENT", "butir", Ids.next().toString()).words())
                .contains("bukan dari binaan ini");
        assertThat(as(Role.HEAD).get("/katup").words()).contains("Belum ada permintaan");
    }

    /// A no-break space looks like nothing, and the database's own check counts it as nothing.
    @Test
    void countsWordsThatOnlyLookFilledAsEmpty() {
        var empty = "\u00a0\u3000\u00a0";
        assertThat(send("IMMINENT_DANGER", "dasar", empty.repeat(20)).status()).isEqualTo(422);
        assertThat(send("IMMINENT_DANGER", "keterangan", empty).words()).contains("Tulis bahayanya");
        var page = story.casePath() + "/katup";
        var fields = fields("LEGAL_ORDER", "Keterangan saya");
        fields.put("nomor", empty);
        fields.put("pejabat", empty);
        assertThat(story.mentor().submit(page + "/baru", page, fields).words()).contains("nomor perintah hukum");
        ask("IMMINENT_DANGER", "Pada wajan kedua");
        shown(decide("OPENED", empty), new ValveProblem.SayWhy());
        assertThat(decide("REFUSED", empty).status()).isEqualTo(422);
    }

    @Test
    void sendsOnceHoweverOftenItIsPressed() {
        var page = story.casePath() + "/katup";
        var fields = fields("IMMINENT_DANGER", "Pada wajan kedua");
        story.mentor().submit(page + "/baru", page, fields);
        story.mentor().submit(page + "/baru", page, fields);

        assertThat(as(Role.HEAD).get("/katup").page().select("a[href^=/katup/]"))
                .hasSize(1);
    }

    @Test
    void filtersByStateReasonAndPlace() {
        ask("IMMINENT_DANGER", "Pada wajan kedua");
        var head = as(Role.HEAD);

        assertThat(head.get("/katup?keadaan=WAITING&alasan=IMMINENT_DANGER&cari=keripik")
                        .page()
                        .select("a[href^=/katup/]"))
                .hasSize(1);
        assertThat(head.get("/katup?keadaan=OPENED").words()).contains("Tidak ada yang cocok");
        assertThat(head.get("/katup?alasan=LEGAL_ORDER").words()).contains("Tidak ada yang cocok");
        assertThat(head.get("/katup?cari=zzz").words()).contains("Tidak ada yang cocok");
    }

    @Test
    void takesTheFirstOfTwoDecisions() throws Exception {
        ask("IMMINENT_DANGER", "Pada wajan kedua");
        var second = company.hire(Role.HEAD, "Wakil Kepala");
        var id = id();
        Callable<Boolean> first = () -> decided(company.the(Role.HEAD), id, Outcome.OPENED);
        Callable<Boolean> other = () -> decided(second, id, Outcome.REFUSED);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(first);
            var two = threads.submit(other);
            assertThat(one.get()).isNotEqualTo(two.get());
        }
        shown(decide("OPENED", "Sekali lagi"), new ValveProblem.AlreadyDecided());
    }

    private boolean decided(Cast.Member head, ValveRequestId id, Outcome outcome) {
        try {
            head.act(() -> valve.decide(id, outcome, "Perlu"));
            return true;
        } catch (Refusal second) {
            assertThat(second.problem().key()).isEqualTo("valve.already-decided");
            return false;
        }
    }

    private Visitor as(Role role) {
        return Visitor.signedIn(port, company.the(role));
    }

    private Map<String, String> fields(String reason, String statement) {
        var form = story.mentor().get(story.casePath() + "/katup/baru").page();
        var thirteen =
                form.select("fieldset:contains(Butir 13) input[name=butir]").attr("value");
        var fields = new HashMap<String, String>();
        fields.put("operasi", Ids.next().toString());
        fields.put("alasan", reason);
        fields.put("dasar", GROUND);
        fields.put("keterangan", statement);
        fields.put("butir", thirteen);
        fields.put("langkah", "kirim");
        return fields;
    }

    private void ask(String reason, String statement) {
        var page = story.casePath() + "/katup";
        assertThat(story.mentor()
                        .submit(page + "/baru", page, fields(reason, statement))
                        .words())
                .contains("Permintaan diterima");
    }

    private Visitor.Answer send(String reason, String field, String value) {
        var page = story.casePath() + "/katup";
        var fields = fields(reason, "Pada wajan kedua");
        fields.put(field, value);
        return story.mentor().submit(page + "/baru", page, fields);
    }

    private Visitor.Answer decide(String outcome, String words) {
        return as(Role.HEAD)
                .submit(request(), request() + "/putusan", Map.of("putusan", outcome, "pertimbangan", words));
    }

    private String request() {
        return as(Role.HEAD).get("/katup").page().select("a[href^=/katup/]").attr("href");
    }

    private static void sql(String sql) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private ValveRequestId id() {
        return new ValveRequestId(UUID.fromString(request().substring("/katup/".length())));
    }
}
