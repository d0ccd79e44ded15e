package id.badak.house;

import id.badak.cast.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Asks the migrated database about itself, as its administrator.
final class Catalogue {
    private Catalogue() {}

    /// Lists the first column of every row.
    static List<String> list(String sql) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
