package id.badak.cast;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Asks the database about itself and what it holds, as its administrator.
public final class Catalogue {
    private Catalogue() {}

    /// Lists the first column of every row.
    public static List<String> list(String sql) {
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
