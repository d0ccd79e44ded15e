package id.badak.database;

import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins the transactions of one zone, and tells each who acts.
///
/// The settings are local to the transaction, so a pooled connection never carries one person's
/// scope into another's request. Without an actor all are empty, and the row policies, which turn
/// an empty setting into NULL, let no row through.
final class ZoneTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final String RUNNING = ZoneTransactions.class.getName() + ".running";

    private final Zone zone;

    ZoneTransactions(Zone zone, DataSource source) {
        super(source);
        this.zone = zone;
    }

    static Optional<Zone> running() {
        return Optional.ofNullable((Zone) TransactionSynchronizationManager.getResource(RUNNING));
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (running().isPresent()) {
            throw new IllegalStateException("a transaction of " + running().orElseThrow() + " runs; " + zone
                    + " would be a second one, and the two could not commit together");
        }
        Acting.find().ifPresent(zone::admit);
        super.doBegin(transaction, definition);
        TransactionSynchronizationManager.bindResource(RUNNING, zone);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (zone == Zone.GATE) {
            return; // It holds no tenant's rows, and runs before it is known who acts.
        }
        var actor = Acting.find().orElse(null);
        try (var statement = connection.prepareStatement("""
                SELECT set_config('badak.office', ?, true), set_config('badak.account', ?, true),
                       set_config('badak.enterprise', ?, true), set_config('badak.scope', ?, true)
                """)) {
            statement.setString(1, actor == null ? "" : actor.office().toString());
            statement.setString(2, actor == null ? "" : actor.account().toString());
            statement.setString(3, enterpriseOf(actor));
            statement.setString(4, actor == null ? "" : actor.scope());
            statement.execute();
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(RUNNING);
        super.doCleanupAfterCompletion(transaction);
    }

    private static String enterpriseOf(@Nullable Actor actor) {
        return actor == null || actor.enterprise() == null
                ? ""
                : actor.enterprise().toString();
    }
}
