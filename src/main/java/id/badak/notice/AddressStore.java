package id.badak.notice;

import id.badak.database.GateDatabase;
import id.badak.kernel.AccountId;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class AddressStore {
    private final GateDatabase database;

    AddressStore(GateDatabase database) {
        this.database = database;
    }

    Optional<String> find(AccountId account) {
        return database.sql("SELECT address FROM gate.address WHERE account_id = :account")
                .param("account", account.value())
                .query(String.class)
                .optional();
    }

    boolean put(AccountId account, String address, OffsetDateTime at) {
        return database.sql("""
                        INSERT INTO gate.address (account_id, address, confirmed_at)
                        SELECT :account, :address, :at
                        WHERE NOT EXISTS (
                            SELECT FROM gate.address WHERE address = :address AND account_id <> :account)
                        ON CONFLICT (account_id) DO UPDATE
                        SET address = excluded.address, confirmed_at = excluded.confirmed_at
                        """)
                        .param("account", account.value())
                        .param("address", address)
                        .param("at", at)
                        .update()
                > 0;
    }

    void delete(AccountId account) {
        database.sql("DELETE FROM gate.address WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }
}
