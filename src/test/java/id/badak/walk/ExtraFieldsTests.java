package id.badak.walk;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Photos;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import id.badak.prove.nonsense.Bases;
import id.badak.prove.route.Caller;
import id.badak.prove.route.Planted;
import id.badak.prove.route.Route;
import id.badak.registry.facility.Facilities;
import java.awt.Color;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every act, done as its own page does it, with a field more for each column that any table has: `office_id`, `role`,
/// `closed_at`. Each is given a value that occurs nowhere else, and none of them may be found in any table afterwards.
///
/// An act is covered because its route exists, a column because its table does.
@WithBadak
class ExtraFieldsTests {
    private static final List<String> SCHEMAS =
            List.of("gate", "registry", "coaching", "official", "study", "valve", "badak");

    private static final String WORD = "KenariTambahan";
    private static final String ID = "0badcafe-0bad-7bad-8bad-0badcafe0bad";
    private static final String NUMBER = "987654321";
    private static final String DAY = "1987-06-05";

    /// Enough for the body of a form; parts of a form with files are counted apart.
    private static final int MOST_PARTS = 250;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Facilities facilities;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void changeNothingThatTheActDoesNotMean() throws SQLException {
        var planted = Planted.in(port, cast.inNewOffice(), facilities, TestDatabase.address());
        var done = new TreeSet<String>();
        var accidents = new TreeSet<String>();
        try (var connection = TestDatabase.address().connect()) {
            var extras = extras(connection);
            assertThat(extras)
                    .containsKeys("office_id", "officeId", "role", "enterprise_id", "created_at", "password_hash");
            assertThat(found(connection)).isEmpty();
            for (var act : acts()) {
                for (var role : EnumSet.range(Role.OWNER, Role.NATIONAL)) {
                    if (act.isFor(role)) {
                        var status = send(Caller.signedIn(port, member(planted, role)), act, planted, extras);
                        if (status < 400) {
                            done.add(act.toString());
                        } else if (status >= 500) {
                            accidents.add(act + " as " + role);
                        }
                    }
                }
            }
            assertThat(found(connection)).isEmpty();
        }
        assertThat(accidents).isEmpty();
        // Without these nothing would have been tried: most acts must have been done, not refused.
        assertThat(done).contains("POST /sarana/baru", "POST /pemeriksaan", "POST /binaan/{id}/kunjungan");
        assertThat(done).hasSizeGreaterThan(15);
    }

    private Cast.Member member(Planted planted, Role role) {
        return role == Role.NATIONAL ? planted.company().the(Role.COORDINATOR) : planted.the(role);
    }

    /// What names one thing before what takes all of them away.
    private List<Route> acts() {
        var acts = new ArrayList<>(
                Route.list(mapping).stream().filter(route -> !route.isRead()).toList());
        acts.sort(Comparator.comparing(route -> !route.namesAThing()));
        return acts;
    }

    private static int send(Caller caller, Route act, Planted planted, Map<String, String> extras) {
        var path = act.path(planted.values());
        if (act.takesJson()) {
            return Bases.operations(planted).stream()
                    .mapToInt(operation -> caller.visitor()
                            .postJson(path, caller.token(), withExtras(operation, extras))
                            .status())
                    .min()
                    .orElseThrow();
        }
        var fields = new LinkedHashMap<>(Bases.form(act, planted));
        extras.forEach(fields::putIfAbsent);
        if (act.fields().contains("foto")) {
            var parts = new LinkedHashMap<String, Object>();
            fields.entrySet().stream().limit(MOST_PARTS).forEach(field -> parts.put(field.getKey(), field.getValue()));
            parts.put("foto", Photos.of(Color.ORANGE));
            return caller.visitor().postMultipart(path, caller.token(), parts).status();
        }
        return caller.visitor()
                .fetch(
                        path,
                        request -> request.header(Caller.TOKEN, caller.token())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(encoded(fields))))
                .statusCode();
    }

    /// In the operation, and in its body; what it says itself stays as it is.
    private static String withExtras(String operation, Map<String, String> extras) {
        var more = extras.entrySet().stream()
                .filter(extra -> !operation.contains("\"" + extra.getKey() + "\":"))
                .map(extra -> "\"%s\":\"%s\",".formatted(extra.getKey(), extra.getValue()))
                .collect(Collectors.joining());
        return operation
                .replaceFirst("\\{\"id\":", "{" + more + "\"id\":")
                .replaceFirst("\"body\":\\{", "\"body\":{" + more);
    }

    /// By column as the database writes it and as Java would.
    private static Map<String, String> extras(Connection connection) throws SQLException {
        var extras = new TreeMap<String, String>();
        try (var statement = connection.prepareStatement("""
            SELECT DISTINCT column_name, data_type FROM information_schema.columns
            WHERE table_schema = ANY (?) ORDER BY column_name
            """)) {
            statement.setArray(1, connection.createArrayOf("text", SCHEMAS.toArray()));
            var row = statement.executeQuery();
            while (row.next()) {
                var column = row.getString(1);
                var value = value(row.getString(2));
                extras.put(column, value);
                extras.put(camel(column), value);
            }
        }
        return extras;
    }

    private static String value(String type) {
        return switch (type) {
            case "uuid" -> ID;
            case "integer", "bigint", "smallint", "numeric" -> NUMBER;
            case "boolean" -> "true";
            case "date" -> DAY;
            default -> type.startsWith("timestamp") ? DAY + "T04:03:02Z" : WORD;
        };
    }

    private static String camel(String column) {
        var words = column.split("_", -1);
        for (var word = 1; word < words.length; word++) {
            words[word] = words[word].substring(0, 1).toUpperCase(Locale.ROOT) + words[word].substring(1);
        }
        return String.join("", words);
    }

    /// Lists the tables in which one of the values stands.
    private static List<String> found(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : tables(connection)) {
            try (var statement = connection.createStatement()) {
                var row = statement.executeQuery("SELECT row::text FROM %s AS row WHERE row::text ~ '%s' LIMIT 1"
                        .formatted(table, String.join("|", WORD, ID, NUMBER, DAY)));
                if (row.next()) {
                    found.add(table + ": " + row.getString(1));
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.prepareStatement("""
            SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname = ANY (?) ORDER BY 1
            """)) {
            statement.setArray(1, connection.createArrayOf("text", SCHEMAS.toArray()));
            var row = statement.executeQuery();
            while (row.next()) {
                tables.add(Objects.requireNonNull(row.getString(1)));
            }
        }
        return tables;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
