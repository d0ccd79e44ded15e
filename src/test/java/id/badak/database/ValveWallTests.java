package id.badak.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The valve as the database keeps it, tried by each zone's own role.
@WithBadak
class ValveWallTests {
    private static final List<String> CONTENT = List.of("request", "request_item", "request_photo", "answer");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private DatabaseSettings settings;

    private Cast.Company company;
    private MentoringStory story;
    private String request = "";

    @BeforeEach
    void ask() {
        company = cast.inNewOffice();
        story = MentoringStory.in(port, company).assigned();
        story.visited(Set.of("13"));
        var page = story.casePath() + "/katup";
        var task = story.mentor()
                .get(page + "/baru")
                .page()
                .select("input[name=butir]")
                .attr("value");
        story.mentor()
                .submit(
                        page + "/baru",
                        page,
                        Map.of(
                                "operasi", Ids.next().toString(),
                                "alasan", "IMMINENT_DANGER",
                                "dasar", "Minyak dicampur bahan yang dilarang",
                                "keterangan", "Pada wajan kedua",
                                "butir", task,
                                "langkah", "kirim"));
        request = head().get("/katup").page().select("a[href^=/katup/]").attr("href");
    }

    @Test
    void showsTheOfficialSideNothingBeforeItIsOpened() throws SQLException {
        try (var officials = as(Zone.OFFICIAL, company.the(Role.INSPECTOR).actor())) {
            for (var table : CONTENT) {
                assertThat(number(officials, "SELECT count(*) FROM valve." + table))
                        .as(table)
                        .isZero();
            }
            assertThat(number(officials, "SELECT count(*) FROM valve.decision")).isZero();
        }
    }

    @Test
    void showsTheOfficialSideNothingOfARefusedRequest() throws SQLException {
        decide("REFUSED");
        try (var officials = as(Zone.OFFICIAL, company.the(Role.INSPECTOR).actor())) {
            assertThat(number(officials, "SELECT count(*) FROM valve.request")).isZero();
            assertThat(number(officials, "SELECT count(*) FROM valve.decision")).isZero();
        }
    }

    @Test
    void showsTheOfficialSideWhatWasOpenedAndStillNothingOfCoaching() throws SQLException {
        decide("OPENED");
        try (var officials = as(Zone.OFFICIAL, company.the(Role.INSPECTOR).actor())) {
            assertThat(number(officials, "SELECT count(*) FROM valve.request")).isEqualTo(1);
            assertThat(number(officials, "SELECT count(*) FROM valve.request_item"))
                    .isEqualTo(1);
            assertThat(state(officials, "SELECT 1 FROM coaching.task")).isEqualTo("42501");
            assertThat(state(officials, "INSERT INTO valve.request SELECT * FROM valve.request"))
                    .isEqualTo("42501");
            assertThat(state(officials, "SELECT 1 FROM valve.notice_reading")).isEqualTo("42501");
        }
        var elsewhere = cast.inNewOffice().the(Role.INSPECTOR).actor();
        try (var officials = as(Zone.OFFICIAL, elsewhere)) {
            assertThat(number(officials, "SELECT count(*) FROM valve.request")).isZero();
        }
    }

    @Test
    void letsNobodyChangeOrTakeBackWhatIsWritten() throws SQLException {
        decide("OPENED");
        for (var zone : List.of(Zone.VALVE, Zone.COACHING, Zone.OFFICIAL)) {
            try (var connection = as(zone, company.system())) {
                for (var table : CONTENT) {
                    assertThat(state(connection, "DELETE FROM valve." + table))
                            .as(table)
                            .isEqualTo("42501");
                    assertThat(state(connection, "UPDATE valve." + table + " SET office_id = office_id"))
                            .as(table)
                            .isEqualTo("42501");
                }
                assertThat(state(connection, "DELETE FROM valve.decision")).isEqualTo("42501");
            }
        }
    }

    @Test
    void refusesTheDecisionOfWhoAsked() throws SQLException {
        try (var valve = as(Zone.VALVE, company.the(Role.MENTOR).actor())) {
            assertThat(state(valve, decision("IMMINENT_DANGER"))).isEqualTo("23514");
        }
    }

    @Test
    void refusesAnOpeningThatCoachingOrOfficialsDecide() throws SQLException {
        for (var zone : List.of(Zone.COACHING, Zone.OFFICIAL)) {
            try (var connection = as(zone, company.the(Role.HEAD).actor())) {
                assertThat(state(connection, decision("IMMINENT_DANGER")))
                        .as(zone.role())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void refusesAReasonThatWasNotAsked() throws SQLException {
        try (var valve = as(Zone.VALVE, company.the(Role.HEAD).actor())) {
            assertThat(state(valve, decision("LEGAL_ORDER"))).isEqualTo("23503");
            assertThat(state(valve, decision("OWNER_CONSENT"))).isEqualTo("23514");
        }
    }

    /// Only an owner of that business says yes.
    @Test
    void refusesAnAnswerInTheOwnersPlace() throws SQLException {
        try (var valve = as(Zone.VALVE, company.the(Role.HEAD).actor())) {
            assertThat(state(valve, """
                    INSERT INTO valve.answer (office_id, id, request_id, enterprise_id, agreed, answered_by, answered_at)
                    SELECT office_id, gen_random_uuid(), id, enterprise_id, true, '%s', now() FROM valve.request
                    """.formatted(company.the(Role.HEAD).actor().account())))
                    .isEqualTo("42501");
        }
    }

    private String decision(String reason) {
        return """
                INSERT INTO valve.decision
                    (office_id, request_id, enterprise_id, requested_by, reason, outcome, words, decided_by, decided_at)
                SELECT office_id, id, enterprise_id, requested_by, '%s', 'OPENED', 'w', badak.account(), now()
                FROM valve.request
                """.formatted(reason);
    }

    private Visitor head() {
        return Visitor.signedIn(port, company.the(Role.HEAD));
    }

    private void decide(String outcome) {
        head().submit(request, request + "/putusan", Map.of("putusan", outcome, "pertimbangan", "sudah ditimbang"));
    }

    private Connection as(Zone zone, Actor actor) throws SQLException {
        var connection = DriverManager.getConnection(settings.url(), zone.role(), settings.passwordOf(zone));
        try (var statement = connection.prepareStatement("""
                SELECT set_config('badak.office', ?, false), set_config('badak.account', ?, false),
                       set_config('badak.scope', ?, false)
                """)) {
            statement.setString(1, actor.office().toString());
            statement.setString(2, actor.account().toString());
            statement.setString(3, actor.scope());
            statement.execute();
        }
        return connection;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String state(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }
}
