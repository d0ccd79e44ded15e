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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;

@WithBadak
class AdminCommandTests {
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
        var rina = signIn(GateSpecimens.NEW_PASSWORD);
        assertThat(rina.path()).isEqualTo("/penugasan");
        assertThat(rina.response().body()).contains("Bu Rina");
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
        var file = passwordFile(GateSpecimens.NEW_PASSWORD);

        new CommandProgram()
                .run(Backstage.class, TestDatabase.address(), rooms -> admin.reset(rooms, member.username(), file));

        assertThat(andi.get("/binaan").path()).isEqualTo("/masuk");
        assertThat(new Visitor(port)
                        .submit(
                                "/masuk",
                                "/masuk",
                                Map.of("nama", member.username(), "sandi", GateSpecimens.NEW_PASSWORD))
                        .path())
                .isEqualTo("/binaan");
    }

    private void open(String... regions) {
        var asked = new OfficeCommand.Asked(code, "Balai Baru", Office.Kind.BALAI, List.of(regions), null, "uji coba");
        new CommandProgram().run(Backstage.class, TestDatabase.address(), rooms -> office.open(rooms, asked));
    }

    private void create(Role role, String password) throws Exception {
        var asked = new AdminCommand.Asked(username, "Bu Rina", role, code, passwordFile(password));
        new CommandProgram().run(Backstage.class, TestDatabase.address(), rooms -> admin.create(rooms, asked));
    }

    private Path passwordFile(String password) throws Exception {
        return Files.writeString(folder.resolve("sandi"), password + "\n");
    }

    private Visitor.Answer signIn(String password) {
        return new Visitor(port).submit("/masuk", "/masuk", Map.of("nama", username, "sandi", password));
    }
}
