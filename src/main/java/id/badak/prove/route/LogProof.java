package id.badak.prove.route;

import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.Visitor;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.guess.Guesser;
import id.badak.prove.guess.GuessingProof;
import id.badak.prove.route.Probe.Whose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// S12: whatever happens, the logs of application and database name nobody and give nothing away.
///
/// The story is told; then people sign in well and badly, with a code and without, every route is
/// asked by every role; and at last the tables are broken under the running application, since
/// accidents are what a log is fullest of.
public final class LogProof implements Proof {
    private static final String WRONG = "kenari-sandi-yang-salah";
    private static final String PHONE = "0812-5550-0199";
    private static final String WORDS = "KenariTeks";

    /// Each statement breaks something that requests need: a constraint that quotes the row it
    /// refuses, a column that is gone, a value that cannot be.
    private static final List<String> ACCIDENTS = List.of(
            "ALTER TABLE registry.enterprise ADD CONSTRAINT accident CHECK (false) NOT VALID",
            "ALTER TABLE coaching.task_fix ADD CONSTRAINT accident CHECK (false) NOT VALID",
            "ALTER TABLE coaching.visit ADD CONSTRAINT accident CHECK (false) NOT VALID",
            "ALTER TABLE gate.sign_in ADD CONSTRAINT accident CHECK (false) NOT VALID",
            "ALTER TABLE official.inspection RENAME TO accident");

    @Override
    public String id() {
        return "S12";
    }

    @Override
    public String title() {
        return "logs hold no name, phone, text, token, session or code";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var stage = Stage.set(run);
        var canaries = new LinkedHashMap<String, String>();
        for (var planted : List.of(stage.own(), stage.neighbour(), stage.foreign(), stage.beyond())) {
            canaries.put("name or text " + planted.mark(), planted.mark());
        }
        canaries.put("password", Cast.PASSWORD);
        canaries.put("wrong password", WRONG);
        canaries.put("phone", PHONE);
        canaries.put("typed words", WORDS);
        for (var role : Stage.ROLES) {
            remember(canaries, role.name(), stage.own().the(role).username(), stage.caller(role));
        }
        signIns(run, stage, canaries);
        Probe.sweep(stage, new ArrayList<>(Stage.ROLES), List.of(Whose.OWN, Whose.FOREIGN), Probe.ways(run));
        write(stage);
        accidents(run, stage);
        run.ground().stopApplication();
        read(run, canaries);
    }

    private static void remember(Map<String, String> canaries, String who, String username, Caller caller) {
        canaries.put("username of " + who, username);
        canaries.put("session of " + who, caller.visitor().cookie("badak"));
        canaries.put("token of " + who, caller.token());
    }

    private static void signIns(ProofRun run, Stage stage, Map<String, String> canaries) throws Exception {
        var name = stage.own().company().hire(Role.RESEARCHER, "Bu Kode").username();
        try (var browser = new Guesser("http://127.0.0.1:" + stage.port(), "192.0.2.77")) {
            browser.signIn(name, WRONG);
            browser.signIn(WORDS, WRONG);
            browser.signIn(name, Cast.PASSWORD);
            var app = GuessingProof.setUp(run, browser, Cast.PASSWORD);
            var clock = run.ground().bean(Clock.class);
            canaries.put("username with a code", name);
            canaries.put("first code", app.code(clock.instant()));
            canaries.put("key of the app", app.key());
            browser.signOut();
            browser.signIn(name, Cast.PASSWORD);
            browser.open("/masuk/kode");
            browser.post("/masuk/kode", Map.of("kode", "000000"));
            var next = GuessingProof.nextCode(run, app);
            canaries.put("next code", next);
            browser.post("/masuk/kode", Map.of("kode", next));
        }
    }

    private static void write(Stage stage) {
        var own = stage.own();
        var rina = Visitor.signedIn(stage.port(), own.the(Role.COORDINATOR));
        rina.submit("/sarana/baru", "/sarana/baru", facility());
        var andi = Visitor.signedIn(stage.port(), own.the(Role.MENTOR));
        var page = "/binaan/" + own.values().get("/binaan/{id}");
        var visit = MentoringStory.visitFields(Set.of("13"));
        visit.put("catatan", WORDS);
        andi.postMultipart(page + "/kunjungan", andi.token(page + "/kunjungan/baru"), visit);
        andi.postJson("/api/operasi", andi.token("/"), """
                {"operations":[{"id":"%s","kind":"%s","body":{"note":"%s"}},\
                {"id":"%s","kind":"visit.record","body":"%s"}]}
                """.formatted(Ids.next(), WORDS, WORDS, WORDS, WORDS));
        andi.postJson("/api/operasi", andi.token("/"), "{\"operations\":[" + WORDS);
        var siti = Visitor.signedIn(stage.port(), own.owner());
        var task = "/tugas/" + own.values().get("/tugas/{id}");
        siti.postMultipart(
                task + "/perbaikan",
                siti.token(task),
                Map.of(
                        "operasi",
                        Ids.next().toString(),
                        "kata",
                        WORDS,
                        "foto",
                        WORDS.getBytes(StandardCharsets.UTF_8)));
        siti.get("/sarana/" + WORDS);
        rina.get("/sarana?cari=" + WORDS);
        rina.get("/" + WORDS + "?telepon=" + PHONE);
        var budi = Visitor.signedIn(stage.port(), own.the(Role.INSPECTOR));
        budi.get("/pemeriksaan/" + own.values().get("/pemeriksaan/{id}"));
    }

    private static Map<String, String> facility() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("nomor_sarana", "S-" + Ids.next().toString().substring(24));
        fields.put("nama_usaha", "Usaha " + WORDS);
        fields.put("nama_pemilik", "Bu " + WORDS);
        fields.put("telepon", PHONE);
        fields.put("nama_sarana", "Dapur " + WORDS);
        fields.put("rantai", "Produksi");
        fields.put("jenis", "PANGAN_IRT");
        fields.put("komoditi", "Produk pangan");
        fields.put("kabupaten_kota", "Kab. Serang");
        fields.put("alamat", "Jalan " + WORDS);
        return fields;
    }

    private static void accidents(ProofRun run, Stage stage) throws Exception {
        try (var connection = run.ground().database().connect();
                var statement = connection.createStatement()) {
            for (var accident : ACCIDENTS) {
                try {
                    statement.execute(accident);
                } catch (SQLException renamed) {
                    run.count("accidents prepared", false, accident);
                }
            }
        }
        write(stage);
        Probe.sweep(stage, new ArrayList<>(Stage.ROLES), List.of(Whose.OWN), _ -> List.of(Way.PAGE));
    }

    private static void read(ProofRun run, Map<String, String> canaries) throws IOException {
        for (var log : run.ground().logs()) {
            var text = Files.readString(log);
            run.say("%s: %,d lines".formatted(log.getFileName(), text.lines().count()));
            run.count("logs that say something", !text.isBlank(), log.getFileName() + " is empty");
            canaries.forEach((what, canary) -> run.count(
                    "absent from " + log.getFileName(),
                    !canary.isEmpty() && !text.contains(canary),
                    what + place(text, canary)));
        }
    }

    /// Says where, without saying it again.
    private static String place(String text, String canary) {
        var found = text.indexOf(canary);
        return found < 0
                ? " was never made"
                : " in line " + text.substring(0, found).lines().count();
    }
}
