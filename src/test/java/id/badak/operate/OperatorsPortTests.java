package id.badak.operate;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithMail;
import id.badak.database.CurrentDatabase;
import id.badak.database.Durability;
import id.badak.database.LastBackup;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.notice.Backlog;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@WithMail
class OperatorsPortTests {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

    @LocalServerPort
    private int pages;

    @LocalManagementPort
    private int operators;

    @Autowired
    private Cast cast;

    @Autowired
    private Watch watch;

    @Autowired
    private Disk disk;

    @Autowired
    private Environment environment;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    @Autowired
    private Durability durability;

    @Autowired
    private LastBackup lastBackup;

    @Autowired
    private Backlog backlog;

    @Autowired
    private Clock clock;

    @AfterEach
    void forgetMadeUpBackups() throws Exception {
        change("DELETE FROM badak.backup WHERE epoch = 'x'");
    }

    @Test
    void saysThatItLivesAndIsReady() {
        watch.look();
        assertThat(ask("/health/live").response().body())
                .isEqualTo("{\"components\":{\"livenessState\":" + "{\"status\":\"UP\"}},\"status\":\"UP\"}");
        var ready = ask("/health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.response().body()).contains("\"durable\":true");
    }

    @Test
    void staysReadyWhileAnAlarmIsRaised() throws Exception {
        change("DELETE FROM badak.backup");
        watch.look();

        assertThat(ask("/health/ready").status()).isEqualTo(200);
        var whole = ask("/health");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.response().body()).contains("\"status\":\"DEGRADED\"");
        assertThat(ask("/health/degraded").status()).isEqualTo(503);
        assertThat(metrics()).contains("badak_alarm{alarm=\"backup\"} 1.0");

        change("INSERT INTO badak.backup (epoch, watermark, taken_at, verified_at, sha256, bytes)"
                + " VALUES ('x', 1, now(), now(), repeat('0', 64), 1)");
        watch.look();
        assertThat(metrics()).contains("badak_alarm{alarm=\"backup\"} 0.0");
    }

    @Test
    void raisesTheAlarmOfABackupByItsAge() throws Exception {
        change("DELETE FROM badak.backup");
        change("INSERT INTO badak.backup (epoch, watermark, taken_at, verified_at, sha256, bytes)"
                + " VALUES ('x', 1, now() - interval '25 hours', now(), repeat('0', 64), 1)");
        watch.look();
        assertThat(backup(26).isRaised()).isFalse();
        assertThat(backup(24).isRaised()).isTrue();
        assertThat(backup(0).isRaised()).isFalse();
    }

    @Test
    void raisesTheAlarmOfANoticeThatHasWaitedTooLong() throws Exception {
        var mentor = cast.inNewOffice().hire(Role.MENTOR, "Pak Andi").actor();
        var notice = Ids.next();
        change("""
                INSERT INTO gate.notice
                    (office_id, id, account_id, kind, subject_id, language, written_at, until_at, next_at)
                VALUES ('%s', '%s', '%s', 'valve.opened', '%s', 'id', now() - interval '61 minutes', now() + interval '1 day',
                    now() + interval '1 day')
                """.formatted(mentor.office(), notice, mentor.account(), Ids.next()));
        watch.look();
        assertThat(notices(60).isRaised()).isTrue();
        assertThat(notices(90).isRaised()).isFalse();
        assertThat(notices(0).isRaised()).isFalse();
        assertThat(metrics()).containsPattern("badak_notice_oldest_seconds 36[67]\\d\\.");

        change("DELETE FROM gate.notice WHERE id = '" + notice + "'");
        watch.look();
        assertThat(notices(60).isRaised()).isFalse();
    }

    @Test
    void raisesTheAlarmOfADiskByWhatIsFree() {
        var configuration = new OperateConfiguration();
        assertThat(configuration
                        .diskHealthIndicator(disk, new OperateSettings(Integer.MAX_VALUE, 0, 0, 0))
                        .isRaised())
                .isTrue();
        assertThat(configuration
                        .diskHealthIndicator(disk, new OperateSettings(0, 0, 0, 0))
                        .isRaised())
                .isFalse();
        assertThat(Disk.freeBytes(Path.of("not", "made", "yet"))).isPositive();
    }

    @Test
    void noticesASettingThatWouldLoseWhatWasConfirmed() {
        assertThat(durability.holds()).isTrue();
        var held = transactions.in(Zone.GATE, () -> {
            database.sql("SET LOCAL synchronous_commit = off").update();
            return durability.holds();
        });
        assertThat(held).isFalse();
    }

    @Test
    void isNotReadyBeforeTheDatabaseWasSeen() {
        var health = new OperateConfiguration()
                .databaseHealthIndicator(new Watch(durability, lastBackup, backlog, clock))
                .health();
        assertThat(health.getStatus().getCode()).isEqualTo("DOWN");
    }

    /// Labels that told offices or people apart would be neither few nor nobody's business.
    @Test
    void namesNobodyInItsMetrics() {
        var company = cast.inNewOffice();
        var head = company.hire(Role.HEAD, "Bu Kepala Kenari");
        var visitor = Visitor.signedIn(pages, head);
        visitor.get("/kabar");
        visitor.get("/sarana/" + Ids.next());
        var mentor = Visitor.signedIn(pages, company.hire(Role.MENTOR, "Pak Kenari"));
        mentor.postJson("/api/operasi", mentor.token("/"), """
                {"operations":[{"id":"%s","kind":"kenari","body":{}}]}""".formatted(Ids.next()));
        new Visitor(pages).submit("/masuk", "/masuk", Map.of("nama", "kenari", "sandi", "salah"));

        var metrics = metrics();
        assertThat(metrics)
                .contains("badak_operations_total{outcome=\"refused\"}")
                .contains("badak_sign_in_refused_total{reason=\"wrong\"}")
                .contains("hikaricp_connections_active{pool=\"coaching\"}")
                .contains("http_server_requests_seconds_count{")
                .doesNotContain("enari", head.username());
        assertThat(ID.matcher(metrics).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/prometheus", "/actuator", "/actuator/health", "/threaddump"})
    void isNotThePortOfThePages(String path) {
        var head = Visitor.signedIn(pages, cast.inNewOffice().hire(Role.HEAD, "Bu Kepala"));
        for (var visitor : List.of(head, new Visitor(pages))) {
            var missing = visitor.get("/tidak-ada");
            var asked = visitor.get(path);
            assertThat(asked.status()).isEqualTo(missing.status());
            assertThat(asked.path().replace(path, "/tidak-ada")).isEqualTo(missing.path());
            assertThat(asked.words()).isEqualTo(missing.words());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/masuk", "/", "/sarana", "/env", "/heapdump", "/loggers"})
    void servesNoPageAndNothingThatHoldsWordsOfPeople(String path) {
        assertThat(ask(path).status()).isEqualTo(404);
    }

    @Test
    void changesNothing() {
        assertThat(new Visitor(operators)
                        .post("/masuk", "", Map.of("nama", "x", "sandi", "y"))
                        .status())
                .isIn(404, 405);
        assertThat(new Visitor(operators).post("/health", "", Map.of()).status())
                .isEqualTo(405);
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    private Alarm backup(int hours) {
        return new OperateConfiguration().backupHealthIndicator(watch, new OperateSettings(0, 0, hours, 0));
    }

    private Alarm notices(int minutes) {
        return new OperateConfiguration().noticesHealthIndicator(watch, new OperateSettings(0, minutes, 0, 0));
    }

    private String metrics() {
        return ask("/prometheus").response().body();
    }

    private Visitor.Answer ask(String path) {
        return new Visitor(operators).get(path);
    }

    private static void change(String sql) throws Exception {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
