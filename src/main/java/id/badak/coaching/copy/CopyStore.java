package id.badak.coaching.copy;

import id.badak.database.CoachingDatabase;
import id.badak.kernel.Acting;
import id.badak.registry.holding.Holdings.Holding;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/// Reads whichever tables the list names, each row as the database writes it in JSON.
@Repository
class CopyStore {
    private final CoachingDatabase database;

    CopyStore(CoachingDatabase database) {
        this.database = database;
    }

    /// In the order of their text, which begins with their id: the same every time.
    List<String> list(Holding holding, UUID whose, int most) {
        return database.sql("""
                        SELECT CAST(to_jsonb(held) AS text)
                        FROM %s AS held
                        WHERE held.office_id = :office AND held.%s = :whose
                        ORDER BY 1
                        LIMIT :most
                        """.formatted(holding.table(), holding.column()))
                .param("office", Acting.get().office().value())
                .param("whose", whose)
                .param("most", most)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// What the schema's own comments call each table, under no name, and each of its columns.
    Map<String, Map<String, String>> listWords(Collection<String> tables) {
        var words = new HashMap<String, Map<String, String>>();
        database.sql("""
                        SELECT wanted.name AS table_name, coalesce(attname, '') AS column_name,
                               col_description(objoid, objsubid) AS column_words,
                               obj_description(objoid, 'pg_class') AS table_words
                        FROM unnest(CAST(:tables AS text[])) AS wanted (name)
                        JOIN pg_description
                            ON objoid = CAST(wanted.name AS regclass) AND classoid = CAST('pg_class' AS regclass)
                        LEFT JOIN pg_attribute ON attrelid = objoid AND attnum = objsubid AND objsubid > 0
                        ORDER BY wanted.name, objsubid
                        """).param("tables", tables.toArray(String[]::new)).query((RowCallbackHandler) row -> {
            var column = row.getString("column_name");
            words.computeIfAbsent(row.getString("table_name"), _ -> new LinkedHashMap<>())
                    .put(column, row.getString(column.isEmpty() ? "table_words" : "column_words"));
        });
        return words;
    }
}
