package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The paper of fields names each column that a role of the database may change by itself.
@WithBadak
class ColumnsTests {
    private static final Pattern COLUMN =
            Pattern.compile("`((?:registry|coaching|official|valve|study)\\.[a-z_]+\\.[a-z_]+)`");

    @Test
    void areChangedAsThePaperSays() throws Exception {
        var paper = Sources.read(Sources.ROOT.resolve("docs/operate/fields.md"));
        var named = COLUMN.matcher(paper)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var granted = new TreeSet<String>();
        try (var connection = TestDatabase.address().connect();
                var query = connection.prepareStatement("""
                        SELECT DISTINCT format('%s.%s.%s', nspname, relname, attname)
                        FROM pg_attribute AS a
                        JOIN pg_class AS t ON t.oid = attrelid
                        JOIN pg_namespace AS schema ON schema.oid = relnamespace
                        CROSS JOIN LATERAL aclexplode(attacl) AS acl
                        WHERE acl.privilege_type = 'UPDATE' AND nspname <> 'gate'
                        """);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                granted.add(rows.getString(1));
            }
        }
        assertThat(named).isEqualTo(granted);
    }
}
