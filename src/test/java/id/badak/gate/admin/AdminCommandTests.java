package id.badak.gate.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CommandProgram;
import id.badak.gate.credential.GateSpecimens;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.office.Office;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

@WithBadak
class AdminCommandTests {
    private static final String OWN_PASSWORD = "hujan turun sejak subuh";

    private final StringWriter said = new StringWriter();
    private final String tail = Ids.next().toString().substring(24);
    private final String code = "BARU-" + tail.toUpperCase(Locale.ROOT);
    private final String username = "rina." + tail;
    private final AdminCommand admin = new AdminCommand();
    private final OfficeCommand office = new OfficeCommand();

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @BeforeEach
    void listen() {
        new CommandLine(admin).setOut(new PrintWriter(said, true));
        new CommandLine(office).setOut(new PrintWriter(said, true));
    }

    @Test
    void opensTheFirstOfficeAndTheFirstAccount() throws Exception {
        open("36.04", "36.73");
        create(Role.COORDINATOR, GateSpecimens.NEW_PASSWORD);

        assertThat(said.toString()).contains("admin create --office " + code, username + " may sign in");
        var rina = new Visitor(port);
        assertThat(signIn(rina, GateSpecimens.NEW_PASSWORD).path()).isEqualTo("/akun/sandi");
        var own = setOwn(rina, GateSpecimens.NEW_PASSWORD, OWN_PASSWORD);
        assertThat(own.path()).isEqualTo("/penugasan");
        assertThat(own.response().body()).contains("Bu Rina");
    }

    /// Whoever set up the account knows that password; nothing opens by it but the page where it ends.
    @Test
    void makesAPasswordByChanceThatIsGoodUntilOnesOwn() throws Exception {
        open("36.04");
        create(Role.COORDINATOR, null);
        var given = said.toString().replaceAll("(?s).*own: (\\S+)\\s*$", "$1");
        assertThat(given).matches("([2-9a-z]{4}-){4}[2-9a-z]{4}");

        var rina = new Visitor(port);
        assertThat(signIn(rina, given).path()).isEqualTo("/akun/sandi");
        for (var path : List.of("/penugasan", "/akun", "/", "/tidak-ada")) {
            assertThat(rina.get(path).path()).as(path).isEqualTo("/akun/sandi");
        }
        assertThat(rina.postJson("/api/operasi", rina.token("/akun/sandi"), "[]")
                        .status())
                .isEqualTo(403);
        var same = setOwn(rina, given, given);
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.words()).contains("masih sama", "Kata sandi dari pengelola");

        assertThat(setOwn(rina, given, OWN_PASSWORD).path()).isEqualTo("/penugasan");

        assertThat(signIn(new Visitor(port), given).status()).isEqualTo(422);
        assertThat(signIn(new Visitor(port), OWN_PASSWORD).path()).isEqualTo("/penugasan");
    }

    @Test
    void givesAPasswordForThreeDays() throws Exception {
        open("36.04");
        create(Role.COORDINATOR, GateSpecimens.NEW_PASSWORD);

        age("71 hours");
        assertThat(signIn(new Visitor(port), GateSpecimens.NEW_PASSWORD).path()).isEqualTo("/akun/sandi");
        age("1 hour");
        assertThat(signIn(new Visitor(port), GateSpecimens.NEW_PASSWORD).status())
                .isEqualTo(422);
    }

    @Test
    void opensNothingTwiceAndNoAccountWithoutAnOfficeOrALongPassword() throws Exception {
        assertThatThrownBy(() -> create(Role.MENTOR, GateSpecimens.NEW_PASSWORD))
                .hasMessageContaining("office open");
        assertThatThrownBy(() -> open("36.99")).isInstanceOf(CannotStart.class).hasMessageContaining("36.99");
        open();
        assertThatThrownBy(this::open).hasMessageContaining("already");
        assertThatThrownBy(() -> create(Role.OWNER, GateSpecimens.NEW_PASSWORD)).hasMessageContaining("OWNER");
        assertThatThrownBy(() -> create(Role.MENTOR, "pendek")).hasMessageContaining("at least 12");
        create(Role.MENTOR, GateSpecimens.NEW_PASSWORD);
        assertThatThrownBy(() -> create(Role.MENTOR, GateSpecimens.NEW_PASSWORD))
                .hasMessageContaining("taken");
    }

    @Test
    void closesAnAccountAndEndsItsSessionsAtOnce() {
        var member = cast.inNewOffice().the(Role.MENTOR);
        var andi = Visitor.signedIn(port, member);
        assertThat(andi.get("/binaan").path()).isEqualTo("/binaan");

        new CommandProgram()
                .run(
                        Backstage.class,
                        TestDatabase.address(),
                        rooms -> admin.disable(rooms, member.username(), "pindah tugas"));

        assertThat(andi.get("/binaan").path()).isEqualTo("/masuk");
        var again =
                new Visitor(port).submit("/masuk", "/masuk", Map.of("nama", member.username(), "sandi", Cast.PASSWORD));
        assertThat(again.words()).contains("belum cocok");
    }

    @Test
    void setsANewPasswordForWhoLostIt() throws Exception {
        var member = cast.inNewOffice().the(Role.MENTOR);
        var andi = Visitor.signedIn(port, member);

        reset(member);

        assertThat(andi.get("/binaan").path()).isEqualTo("/masuk");
        var again = new Visitor(port);
        signIn(again, member.username(), GateSpecimens.NEW_PASSWORD);
        assertThat(setOwn(again, GateSpecimens.NEW_PASSWORD, OWN_PASSWORD).path())
                .isEqualTo("/binaan");
    }

    /// Who forgot one of two things shows the other, before anything of theirs can be changed.
    @Test
    void leavesTheSecondFactorToWhoForgotThePassword() throws Exception {
        var member = cast.inNewOffice().the(Role.MENTOR);
        var codes = setUpFactor(Visitor.signedIn(port, member));

        reset(member);

        var again = new Visitor(port);
        assertThat(signIn(again, member.username(), GateSpecimens.NEW_PASSWORD).path())
                .isEqualTo("/masuk/kode");
        assertThat(again.get("/akun/sandi").path()).isEqualTo("/masuk/kode");
        assertThat(again.submit("/masuk/kode", "/masuk/kode", Map.of("kode", codes.getFirst()))
                        .path())
                .isEqualTo("/akun/sandi");
        assertThat(setOwn(again, GateSpecimens.NEW_PASSWORD, OWN_PASSWORD).path())
                .isEqualTo("/binaan");
    }

    @Test
    void takesASecondFactorAwayOnAProofThatIsKept() throws Exception {
        var member = cast.inNewOffice().the(Role.MENTOR);
        var andi = Visitor.signedIn(port, member);
        setUpFactor(andi);
        assertThatThrownBy(() -> forgetFactor(member, " ")).hasMessageContaining("proof");
        assertThat(andi.get("/binaan").path()).isEqualTo("/binaan");

        forgetFactor(member, "KTP dilihat bersama kepala");

        assertThat(andi.get("/binaan").path()).isEqualTo("/masuk");
        assertThat(signIn(new Visitor(port), member.username(), Cast.PASSWORD).path())
                .isEqualTo("/binaan");
        try (var connection = TestDatabase.address().connect();
                var query = connection.prepareStatement("SELECT proof FROM gate.factor_release WHERE account_id = ?")) {
            query.setObject(1, member.actor().account().value());
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("KTP dilihat bersama kepala");
        }
    }

    private void open(String... regions) {
        var asked = new OfficeCommand.Asked(code, "Balai Baru", Office.Kind.BALAI, List.of(regions), null, "uji coba");
        new CommandProgram().run(Backstage.class, TestDatabase.address(), rooms -> office.open(rooms, asked));
    }

    private void create(Role role, @Nullable String password) throws Exception {
        var file = password == null ? null : passwordFile(password);
        var asked = new AdminCommand.Asked(username, "Bu Rina", role, code, file);
        run(rooms -> admin.create(rooms, asked));
    }

    private void reset(Cast.Member member) throws Exception {
        var file = passwordFile(GateSpecimens.NEW_PASSWORD);
        run(rooms -> admin.reset(rooms, member.username(), file));
    }

    private void forgetFactor(Cast.Member member, String proof) {
        run(rooms -> admin.forgetFactor(rooms, member.username(), proof));
    }

    private static void run(Function<ApplicationContext, Integer> command) {
        new CommandProgram().run(Backstage.class, TestDatabase.address(), command::apply);
    }

    private Path passwordFile(String password) throws Exception {
        return Files.writeString(folder.resolve("sandi"), password + "\n");
    }

    private void age(String interval) throws Exception {
        try (var connection = TestDatabase.address().connect();
                var age = connection.prepareStatement("""
                        UPDATE gate.given_password SET given_at = given_at - ?::interval, until_at = until_at - ?::interval
                        WHERE account_id = (SELECT account_id FROM gate.sign_in WHERE username = ?)
                        """)) {
            age.setString(1, interval);
            age.setString(2, interval);
            age.setString(3, username);
            assertThat(age.executeUpdate()).isEqualTo(1);
        }
    }

    private static List<String> setUpFactor(Visitor visitor) {
        visitor.submit("/akun/kode", "/akun/kode/mulai", Map.of("sandi", Cast.PASSWORD));
        var key = visitor.get("/akun/kode").page().select("main code").text();
        var code = GateSpecimens.code(GateSpecimens.secret(key));
        var set = visitor.submit("/akun/kode", "/akun/kode/sahkan", Map.of("kode", code));
        return set.page().select("main li code").eachText();
    }

    private static Visitor.Answer setOwn(Visitor visitor, String given, String own) {
        return visitor.submit(
                "/akun/sandi", "/akun/sandi", Map.of("sandiLama", given, "sandiBaru", own, "sandiUlang", own));
    }

    private Visitor.Answer signIn(Visitor visitor, String password) {
        return signIn(visitor, username, password);
    }

    private static Visitor.Answer signIn(Visitor visitor, String username, String password) {
        return visitor.submit("/masuk", "/masuk", Map.of("nama", username, "sandi", password));
    }
}
