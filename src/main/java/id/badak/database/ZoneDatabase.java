package id.badak.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs a Store's SQL as one zone's role.
public abstract sealed class ZoneDatabase
        permits GateDatabase, RegistryDatabase, CoachingDatabase, OfficialDatabase, StudyDatabase, CurrentDatabase {

    public final JdbcClient.StatementSpec sql(String sql) {
        Statements.count();
        return client().sql(sql);
    }

    /// Makes the transaction wait for any other that holds the same, and holds it until its end.
    ///
    /// @param what what is held, in words that nothing else uses: a noun and an id
    public final void hold(String what) {
        sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query((row, _) -> true)
                .single();
    }

    abstract JdbcClient client();
}
