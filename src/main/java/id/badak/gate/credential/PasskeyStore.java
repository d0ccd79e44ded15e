package id.badak.gate.credential;

import id.badak.database.GateDatabase;
import id.badak.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore {
    private final GateDatabase database;

    PasskeyStore(GateDatabase database) {
        this.database = database;
    }

    /// By when they were set up.
    List<Passkey> list(AccountId account) {
        return database.sql("""
                        SELECT id, device, since_at, used_at FROM gate.passkey
                        WHERE account_id = :account
                        ORDER BY since_at, id
                        """)
                .param("account", account.value())
                .query((row, _) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        row.getObject("since_at", OffsetDateTime.class).toInstant(),
                        instant(row)))
                .list();
    }

    /// The ids that the account's devices know, of one host, in base64url.
    List<String> listCredentialIds(AccountId account, String host) {
        return database.sql("""
                        SELECT credential_id FROM gate.passkey
                        WHERE account_id = :account AND host = :host
                        ORDER BY since_at, id
                        """)
                .param("account", account.value())
                .param("host", host)
                .query((row, _) -> text(row.getBytes("credential_id")))
                .list();
    }

    /// The account's own, and of this host: a passkey of another is none.
    Optional<PasskeyCheck.Kept> find(AccountId account, String host, byte[] credentialId) {
        return database.sql("""
                        SELECT credential_id, credential, sign_count FROM gate.passkey
                        WHERE account_id = :account AND host = :host AND credential_id = :credential
                        """)
                .param("account", account.value())
                .param("host", host)
                .param("credential", credentialId)
                .query((row, _) -> new PasskeyCheck.Kept(
                        text(row.getBytes("credential_id")),
                        text(row.getBytes("credential")),
                        row.getLong("sign_count")))
                .optional();
    }

    /// Gives false when the device's id is taken: it names one passkey of one account.
    boolean insert(UUID id, AccountId account, String host, PasskeyCheck.Kept made, String device, OffsetDateTime at) {
        return database.sql("""
                        INSERT INTO gate.passkey
                            (id, account_id, host, credential_id, credential, sign_count, device, since_at)
                        VALUES (:id, :account, :host, :credentialId, :credential, :count, :device, :at)
                        ON CONFLICT (credential_id) DO NOTHING
                        """)
                        .param("id", id)
                        .param("account", account.value())
                        .param("host", host)
                        .param("credentialId", bytes(made.credentialId()))
                        .param("credential", bytes(made.credential()))
                        .param("count", made.signCount())
                        .param("device", device)
                        .param("at", at)
                        .update()
                > 0;
    }

    /// Notes the device's count. Gives false when the same or a later one was noted meanwhile; devices that do not
    /// count say zero for ever.
    boolean use(AccountId account, byte[] credentialId, long count, OffsetDateTime at) {
        return database.sql("""
                        UPDATE gate.passkey SET sign_count = :count, used_at = :at
                        WHERE account_id = :account AND credential_id = :credential
                          AND (sign_count < :count OR (sign_count = 0 AND :count = 0))
                        """)
                        .param("account", account.value())
                        .param("credential", credentialId)
                        .param("count", count)
                        .param("at", at)
                        .update()
                > 0;
    }

    boolean delete(AccountId account, UUID id) {
        return database.sql("DELETE FROM gate.passkey WHERE account_id = :account AND id = :id")
                        .param("account", account.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    void deleteAll(AccountId account) {
        database.sql("DELETE FROM gate.passkey WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("used_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static byte[] bytes(String letters) {
        return Base64.getUrlDecoder().decode(letters);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
