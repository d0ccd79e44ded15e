package id.badak.prove.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.BadakApplication;
import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.prove.ground.ProvingGround;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.office.Offices;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One setting makes each line of the log one JSON object. The application is broken under a person's hands,
/// since accidents are what a log is read for.
class StructuredLogTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Boot hands the format over as a property of the system, which would outlive this test.
    @AfterAll
    static void asBefore() {
        System.clearProperty("FILE_LOG_STRUCTURED_FORMAT");
    }

    @Test
    void marksEachLineOfARequestWithIdsAndNoNames() throws Exception {
        try (var ground = ProvingGround.open(BadakApplication.class)) {
            ground.application(
                    "--logging.structured.format.file=ecs",
                    "--badak.sign-in.second-factor=optional",
                    "--badak.shell.proxy-request-id=true");
            var cast = new Cast(
                    ground.bean(Offices.class),
                    ground.bean(Accounts.class),
                    ground.bean(Facilities.class),
                    ground.bean(SignIns.class));
            var inspector = cast.inNewOffice().hire(Role.INSPECTOR, "Pak Kenari");
            var port = Integer.parseInt(ground.root().replaceAll(".*:", ""));
            var visitor = Visitor.signedIn(port, inspector);
            new Visitor(port).submit("/masuk", "/masuk", Map.of("nama", "kenari", "sandi", "kenari-sandi"));
            try (var connection = ground.database().connect();
                    var statement = connection.createStatement()) {
                statement.execute("ALTER TABLE official.inspection RENAME TO accident");
            }
            var request = Ids.next().toString();
            ask(visitor, request);
            ask(visitor, "kenari kata orang");
            ground.stopApplication();

            var log = ground.logs().getFirst();
            var lines = Files.readAllLines(log).stream().map(JSON::readTree).toList();
            var accidents = lines.stream()
                    .filter(line -> line.path("message").asString().startsWith("accident"))
                    .toList();
            assertThat(accidents).hasSize(2).allSatisfy(line -> {
                assertThat(line.path("office").asString())
                        .isEqualTo(inspector.actor().office().toString());
                assertThat(line.path("account").asString())
                        .isEqualTo(inspector.actor().account().toString());
            });
            assertThat(accidents.getFirst().path("request").asString()).isEqualTo(request);
            assertThat(accidents.getLast().path("request").asString()).hasSize(request.length());
            assertThat(refused(lines)).singleElement().satisfies(line -> {
                assertThat(line.path("request").asString()).hasSize(request.length());
                assertThat(line.has("account")).isFalse();
            });
            assertThat(lines)
                    .anySatisfy(line -> assertThat(line.path("message").asString())
                            .startsWith("signed in account=" + inspector.actor().account() + " factors=")
                            .contains("PASSWORD"));
            assertThat(Files.readString(log)).doesNotContain("enari", inspector.username(), Cast.PASSWORD);
        }
    }

    private static void ask(Visitor visitor, String request) {
        assertThat(visitor.fetch(
                                "/pemeriksaan",
                                asked -> asked.header("X-Request-Id", request).GET())
                        .statusCode())
                .isEqualTo(500);
    }

    private static List<JsonNode> refused(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("message").asString().equals("sign-in refused"))
                .toList();
    }
}
