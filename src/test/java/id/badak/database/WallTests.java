package id.badak.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries the walls from inside: as each zone's own role, with its own password, and with lies.
@WithBadak
class WallTests {
    private static final String PERMISSION_DENIED = "42501";

    /// Without offices, and about nobody: what each published edition said when it was first used.
    private static final String SHARED = "registry.edition";

    private static final String TELL =
            "SELECT set_config('badak.office', ?, ?), set_config('badak.account', ?, ?), set_config('badak.enterprise', ?, ?), set_config('badak.scope', ?, ?)";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private DatabaseSettings settings;

    @Autowired
    private Pools pools;

    private static Cast.@Nullable Company hereOnce;
    private static Cast.@Nullable Company thereOnce;

    private Cast.Company here;
    private Cast.Company there;

    /// Two offices with a whole story each, so that a leak has something to leak; told once for all.
    @BeforeEach
    void twoOffices() {
        if (hereOnce == null) {
            hereOnce = mentored();
            thereOnce = mentored();
        }
        here = hereOnce;
        there = thereOnce;
    }

    private Cast.Company mentored() {
        var company = cast.inNewOffice();
        MentoringStory.in(port, company).assigned().visited(Set.of("13"));
        return company;
    }

    private Connection as(Zone zone) throws SQLException {
        return DriverManager.getConnection(settings.url(), zone.role(), settings.passwordOf(zone));
    }

    private static void tell(Connection connection, Actor actor, boolean untilCommit) throws SQLException {
        var enterprise = actor.enterprise() == null ? "" : actor.enterprise().toString();
        var told = List.of(actor.office().toString(), actor.account().toString(), enterprise, actor.scope());
        try (var statement = connection.prepareStatement(TELL)) {
            for (var i = 0; i < told.size(); i++) {
                statement.setString(2 * i + 1, told.get(i));
                statement.setBoolean(2 * i + 2, untilCommit);
            }
            statement.execute();
        }
    }

    private static List<String> tables(String schema) throws SQLException {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.prepareStatement("""
                        SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = ?
                        UNION ALL
                        SELECT format('%I.%I', schemaname, viewname) FROM pg_views WHERE schemaname = ?
                        ORDER BY 1
                        """)) {
            statement.setString(1, schema);
            statement.setString(2, schema);
            return strings(statement);
        }
    }

    /// Tables with rows of offices that a zone reads as its own: extracts are written by the zone they
    /// are of, and read by the study.
    private static List<String> divided(Zone zone) throws SQLException {
        var found = new ArrayList<String>();
        for (var schema : List.of("registry", "coaching", "official", "study", "valve")) {
            for (var table : tables(schema)) {
                var reader = table.endsWith("_extract") ? Zone.STUDY.schema() : schema;
                if (reader.equals(zone.schema()) && !table.equals(SHARED)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static List<String> strings(java.sql.PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        return number(connection, "SELECT count(*) FROM " + table);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String refusal(Connection connection, String sql) {
        var refused = catchThrowableOfType(SQLException.class, () -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        return refused == null ? "done" : refused.getSQLState();
    }

    @Nested
    class Officials {
        @Test
        void areRefusedEveryTableOfCoaching() throws SQLException {
            try (var officials = as(Zone.OFFICIAL)) {
                assertThat(tables("coaching"))
                        .hasSizeGreaterThan(10)
                        .allSatisfy(table -> assertEveryVerbRefused(officials, table));
            }
        }

        @Test
        void areRefusedWhateverTheyClaimToBe() throws SQLException {
            var owner = new Actor(
                    here.system().account(),
                    here.office(),
                    Role.OWNER,
                    here.kitchen("Dapur Lain").enterprise());
            for (var claimed : List.of(here.the(Role.MENTOR).actor(), here.system(), owner)) {
                try (var officials = as(Zone.OFFICIAL)) {
                    tell(officials, claimed, false);
                    assertThat(tables("coaching")).allSatisfy(table -> assertEveryVerbRefused(officials, table));
                }
            }
        }

        @Test
        void cannotBecomeAnotherRole() throws SQLException {
            try (var officials = as(Zone.OFFICIAL)) {
                for (var role : List.of("badak_coaching", "badak_owner", settings.user())) {
                    assertThat(refusal(officials, "SET ROLE " + role)).as(role).isEqualTo(PERMISSION_DENIED);
                }
                assertThat(refusal(officials, "ALTER TABLE registry.facility DISABLE ROW LEVEL SECURITY"))
                        .isEqualTo(PERMISSION_DENIED);
                assertThat(refusal(officials, "GRANT USAGE ON SCHEMA coaching TO badak_official"))
                        .isEqualTo(PERMISSION_DENIED);
                assertThat(refusal(officials, "COPY coaching.visit TO STDOUT")).isEqualTo(PERMISSION_DENIED);
            }
        }

        private void assertEveryVerbRefused(Connection officials, String table) {
            for (var sql : List.of(
                    "SELECT * FROM " + table,
                    "SELECT count(*) FROM " + table,
                    "SELECT 1 FROM " + table + " LIMIT 0",
                    "DELETE FROM " + table,
                    "TRUNCATE " + table,
                    "DO $$ BEGIN LOCK TABLE " + table + "; END $$")) {
                assertThat(refusal(officials, sql)).as(sql).isEqualTo(PERMISSION_DENIED);
            }
        }
    }

    @Nested
    class OtherZones {
        @Test
        void areRefusedEveryTableOfCoaching() throws SQLException {
            for (var zone : List.of(Zone.GATE, Zone.REGISTRY, Zone.STUDY, Zone.VALVE)) {
                try (var connection = as(zone)) {
                    for (var table : tables("coaching")) {
                        if (zone != Zone.STUDY || !table.endsWith("_extract")) {
                            assertThat(refusal(connection, "SELECT 1 FROM " + table))
                                    .as(zone + " " + table)
                                    .isEqualTo(PERMISSION_DENIED);
                        }
                    }
                }
            }
        }

        @Test
        void areRefusedThePasswords() throws SQLException {
            for (var zone : List.of(Zone.REGISTRY, Zone.COACHING, Zone.OFFICIAL, Zone.STUDY, Zone.VALVE)) {
                try (var connection = as(zone)) {
                    assertThat(refusal(connection, "SELECT 1 FROM gate.sign_in"))
                            .as(zone.role())
                            .isEqualTo(PERMISSION_DENIED);
                }
            }
        }
    }

    @Nested
    class Roles {
        @Autowired
        private Transactions transactions;

        /// Whatever door or page they came by: no transaction of coaching begins for them.
        @Test
        void areAdmittedOnTheirOwnSideOnly() {
            for (var role : List.of(Role.INSPECTOR, Role.HEAD, Role.RESEARCHER)) {
                assertThat(refused(here.the(role), Zone.COACHING))
                        .as(role.name())
                        .isTrue();
            }
            for (var role : List.of(Role.MENTOR, Role.COORDINATOR)) {
                assertThat(refused(here.the(role), Zone.OFFICIAL))
                        .as(role.name())
                        .isTrue();
                assertThat(refused(here.the(role), Zone.STUDY)).as(role.name()).isTrue();
                assertThat(refused(here.the(role), Zone.COACHING))
                        .as(role.name())
                        .isFalse();
            }
        }

        private boolean refused(Cast.Member member, Zone zone) {
            try {
                return member.act(() -> transactions.in(zone, () -> false));
            } catch (Refusal refusal) {
                return true;
            }
        }
    }

    @Nested
    class Offices {
        @Test
        void showNothingToNobody() throws SQLException {
            for (var zone : List.of(Zone.REGISTRY, Zone.COACHING, Zone.OFFICIAL, Zone.STUDY, Zone.VALVE)) {
                try (var connection = as(zone)) {
                    for (var table : divided(zone)) {
                        assertThat(count(connection, table)).as(table).isZero();
                    }
                }
            }
        }

        @Test
        void showNoRowOfAnother() throws SQLException {
            var seen = 0L;
            for (var zone : List.of(Zone.REGISTRY, Zone.COACHING, Zone.OFFICIAL, Zone.STUDY, Zone.VALVE)) {
                try (var connection = as(zone)) {
                    tell(connection, here.system(), false);
                    for (var table : divided(zone)) {
                        var column = table.equals("registry.office") ? "id" : "office_id";
                        var foreign =
                                "SELECT count(*) FROM %s WHERE %s <> '%s'".formatted(table, column, here.office());
                        assertThat(number(connection, foreign)).as(table).isZero();
                        seen += count(connection, table);
                    }
                }
            }
            assertThat(seen).as("rows of one's own").isGreaterThan(10);
        }

        @Test
        void refuseRowsWrittenForAnother() throws SQLException {
            try (var registry = as(Zone.REGISTRY)) {
                tell(registry, here.system(), false);
                assertThat(refusal(registry, account(there, UUID.randomUUID()))).isEqualTo(PERMISSION_DENIED);
                assertThat(refusal(registry, account(here, UUID.randomUUID()))).isEqualTo("done");
            }
            try (var coaching = as(Zone.COACHING)) {
                tell(coaching, here.the(Role.MENTOR).actor(), false);
                assertThat(refusal(coaching, """
                        INSERT INTO coaching.mentor_case (office_id, id, enterprise_id, facility_id, opened_by, opened_at)
                        SELECT '%s', gen_random_uuid(), enterprise_id, facility_id, opened_by, opened_at
                        FROM coaching.mentor_case
                        """.formatted(there.office()))).isEqualTo(PERMISSION_DENIED);
            }
        }

        @Test
        void mayUseOneKeyAtTheSameTime() throws SQLException {
            var id = UUID.randomUUID();
            for (var company : List.of(here, there)) {
                try (var registry = as(Zone.REGISTRY)) {
                    tell(registry, company.system(), false);
                    assertThat(refusal(registry, account(company, id))).isEqualTo("done");
                    assertThat(refusal(registry, account(company, id))).isEqualTo("23505");
                }
            }
        }

        @Test
        void cannotPointAtARowOfAnother() throws SQLException {
            try (var coaching = as(Zone.COACHING)) {
                tell(coaching, here.the(Role.MENTOR).actor(), false);
                assertThat(refusal(coaching, """
                        INSERT INTO coaching.mentor_case (office_id, id, enterprise_id, facility_id, opened_by, opened_at)
                        SELECT office_id, gen_random_uuid(), enterprise_id, '%s', opened_by, opened_at
                        FROM coaching.mentor_case
                        """.formatted(
                                        there.kitchen("Dapur Seberang").id())))
                        .isEqualTo("23503");
            }
        }

        private String account(Cast.Company company, UUID id) {
            return "INSERT INTO registry.account (office_id, id, name, role, created_at) VALUES ('%s', '%s', 'Kenari', 'MENTOR', now())"
                    .formatted(company.office(), id);
        }
    }

    @Nested
    class Owners {
        @Test
        void seeNoRowOfAnotherEnterprise() throws SQLException {
            var own = here.kitchen("Dapur Sendiri").enterprise();
            var owner = new Actor(here.system().account(), here.office(), Role.OWNER, own);
            try (var coaching = as(Zone.COACHING)) {
                tell(coaching, owner, false);
                for (var table : tables("coaching")) {
                    // The head of the office's chain says how long it is and no more.
                    if (!table.contains("operation") && !table.endsWith(".journal_head")) {
                        assertThat(count(coaching, table)).as(table).isZero();
                    }
                }
            }
        }
    }

    @Nested
    class Connections {
        @Test
        void forgetWhoActedWhenTheTransactionEnds() throws SQLException {
            try (var coaching = as(Zone.COACHING)) {
                coaching.setAutoCommit(false);
                tell(coaching, here.the(Role.MENTOR).actor(), true);
                assertThat(count(coaching, "coaching.visit")).isPositive();
                coaching.commit();
                assertThat(number(coaching, "SELECT length(current_setting('badak.office', true))"))
                        .isZero();
                assertThat(count(coaching, "coaching.visit")).isZero();
            }
        }

        @Test
        void carryNothingFromOneRequestIntoAnother() throws Exception {
            var transaction = new TransactionTemplate(new ZoneTransactions(Zone.COACHING, pools.of(Zone.COACHING)));
            var looks = new ArrayList<Future<Long>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var i = 0; i < 50; i++) {
                    var mine = i % 2 == 0 ? here : there;
                    looks.add(threads.submit(() -> foreignRows(transaction, mine)));
                }
            }
            for (var look : looks) {
                assertThat(look.get()).isZero();
            }
        }

        /// Looks twenty times as one office, each time after a look as nobody.
        private long foreignRows(TransactionTemplate transaction, Cast.Company mine) throws Exception {
            var foreign = 0L;
            for (var i = 0; i < 20; i++) {
                foreign += rows(transaction, "SELECT count(*) FROM coaching.visit");
                foreign += Acting.as(mine.the(Role.MENTOR).actor(), () -> {
                    assertThat(rows(transaction, "SELECT count(*) FROM coaching.visit"))
                            .isEqualTo(1);
                    return rows(
                            transaction,
                            "SELECT count(*) FROM coaching.visit WHERE office_id <> '%s'".formatted(mine.office()));
                });
            }
            return foreign;
        }

        private long rows(TransactionTemplate transaction, String sql) {
            return transaction.execute(
                    _ -> pools.client(Zone.COACHING).sql(sql).query(Long.class).single());
        }
    }
}
