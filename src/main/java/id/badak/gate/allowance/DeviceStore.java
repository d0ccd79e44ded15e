package id.badak.gate.allowance;

import id.badak.database.GateDatabase;
import id.badak.kernel.AccountId;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Repository;

@Repository
class DeviceStore {
    private final GateDatabase database;

    DeviceStore(GateDatabase database) {
        this.database = database;
    }

    boolean isKnown(String username, String digest) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM gate.device AS device
                                       JOIN gate.sign_in AS who ON who.account_id = device.account_id
                                       WHERE who.username = :username AND device.digest = decode(:digest, 'hex'))
                        """)
                .param("username", username)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    void remember(AccountId account, String digest, OffsetDateTime at) {
        database.sql("""
                        INSERT INTO gate.device (account_id, digest, since_at, seen_at)
                        VALUES (:account, decode(:digest, 'hex'), :at, :at)
                        ON CONFLICT (account_id, digest) DO UPDATE SET seen_at = excluded.seen_at
                        """)
                .param("account", account.value())
                .param("digest", digest)
                .param("at", at)
                .update();
    }
}
