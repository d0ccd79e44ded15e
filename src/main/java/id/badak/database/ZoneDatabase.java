package id.badak.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs a Store's SQL as one zone's role.
public abstract sealed class ZoneDatabase
        permits GateDatabase, RegistryDatabase, CoachingDatabase, OfficialDatabase, StudyDatabase, CurrentDatabase {

    public final JdbcClient.StatementSpec sql(String sql) {
        Statements.count();
        return client().sql(sql);
    }

    abstract JdbcClient client();
}
