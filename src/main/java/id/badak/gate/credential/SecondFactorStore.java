package id.badak.gate.credential;

import id.badak.database.GateDatabase;
import id.badak.kernel.AccountId;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorStore {
    private final GateDatabase database;

    SecondFactorStore(GateDatabase database) {
        this.database = database;
    }

    /// The encrypted secret that stands.
    Optional<byte[]> findSecret(AccountId account) {
        return database.sql("""
                        SELECT secret FROM gate.second_factor WHERE account_id = :account AND secret IS NOT NULL
                        """)
                .param("account", account.value())
                .query((row, _) -> row.getBytes("secret"))
                .optional();
    }

    /// The encrypted secret that is being set up, if that began after a moment.
    Optional<byte[]> findAsked(AccountId account, OffsetDateTime after) {
        return database.sql("""
                        SELECT asked FROM gate.second_factor WHERE account_id = :account AND asked_at > :after
                        """)
                .param("account", account.value())
                .param("after", after)
                .query((row, _) -> row.getBytes("asked"))
                .optional();
    }

    /// Lists the secrets that stand, encrypted. One that is being set up lives for twenty minutes and is begun anew.
    Map<AccountId, byte[]> listSecrets() {
        var secrets = new LinkedHashMap<AccountId, byte[]>();
        database.sql("""
                        SELECT account_id, secret FROM gate.second_factor WHERE secret IS NOT NULL ORDER BY account_id
                        """).query(row -> {
            secrets.put(new AccountId(row.getObject("account_id", UUID.class)), row.getBytes("secret"));
        });
        return secrets;
    }

    /// Gives false when another node was faster, or the person has a new one.
    boolean replace(AccountId account, byte[] secret, byte[] fresh) {
        return database.sql("""
                        UPDATE gate.second_factor SET secret = :fresh
                        WHERE account_id = :account AND secret = :secret
                        """)
                        .param("account", account.value())
                        .param("secret", secret)
                        .param("fresh", fresh)
                        .update()
                > 0;
    }

    boolean isEmpty() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM gate.second_factor)")
                .query(Boolean.class)
                .single();
    }

    void ask(AccountId account, byte[] secret, OffsetDateTime at) {
        database.sql("""
                        INSERT INTO gate.second_factor (account_id, last_step, asked, asked_at)
                        VALUES (:account, 0, :secret, :at)
                        ON CONFLICT (account_id) DO UPDATE SET asked = excluded.asked, asked_at = excluded.asked_at
                        """)
                .param("account", account.value())
                .param("secret", secret)
                .param("at", at)
                .update();
    }

    /// Puts what was being set up in the place of what stood.
    void confirm(AccountId account, long step, int lag, OffsetDateTime at) {
        database.sql("""
                        UPDATE gate.second_factor
                        SET secret = asked, since_at = :at, last_step = :step, lag_seconds = :lag, asked = NULL,
                            asked_at = NULL
                        WHERE account_id = :account AND asked IS NOT NULL
                        """)
                .param("account", account.value())
                .param("step", step)
                .param("lag", lag)
                .param("at", at)
                .update();
    }

    int findLag(AccountId account) {
        return database.sql("SELECT lag_seconds FROM gate.second_factor WHERE account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /// Uses up the code of a step. Gives false when that one, or a later one, was used before.
    boolean use(AccountId account, long step, int lag) {
        return database.sql("""
                        UPDATE gate.second_factor SET last_step = :step, lag_seconds = :lag
                        WHERE account_id = :account AND last_step < :step
                        """)
                        .param("account", account.value())
                        .param("step", step)
                        .param("lag", lag)
                        .update()
                > 0;
    }

    void replaceRecoveryCodes(AccountId account, List<String> digests) {
        deleteRecoveryCodes(account);
        for (var digest : digests) {
            database.sql("INSERT INTO gate.recovery_code (account_id, digest)"
                            + " VALUES (:account, decode(:digest, 'hex'))")
                    .param("account", account.value())
                    .param("digest", digest)
                    .update();
        }
    }

    boolean useRecoveryCode(AccountId account, String digest) {
        return database.sql("DELETE FROM gate.recovery_code"
                                + " WHERE account_id = :account AND digest = decode(:digest, 'hex')")
                        .param("account", account.value())
                        .param("digest", digest)
                        .update()
                > 0;
    }

    int countRecoveryCodes(AccountId account) {
        return database.sql("SELECT count(*) FROM gate.recovery_code WHERE account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    void delete(AccountId account) {
        deleteRecoveryCodes(account);
        database.sql("DELETE FROM gate.second_factor WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    private void deleteRecoveryCodes(AccountId account) {
        database.sql("DELETE FROM gate.recovery_code WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }
}
