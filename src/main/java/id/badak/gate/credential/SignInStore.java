package id.badak.gate.credential;

import id.badak.database.GateDatabase;
import id.badak.gate.allowance.UserName;
import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.Role;
import id.badak.shell.Person;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SignInStore {
    private final GateDatabase database;

    SignInStore(GateDatabase database) {
        this.database = database;
    }

    /// A password that was given and is past its time is none.
    Optional<Person> find(String username) {
        return database.sql("""
                        SELECT username,
                               CASE WHEN NOT EXISTS (SELECT FROM gate.given_password AS given
                                                     WHERE given.account_id = who.account_id
                                                       AND given.until_at <= now())
                                    THEN password_hash END AS password_hash,
                               account_id, office, role, enterprise, display_name,
                               EXISTS (SELECT FROM gate.second_factor AS factor
                                       WHERE factor.account_id = who.account_id
                                         AND factor.secret IS NOT NULL)
                               OR EXISTS (SELECT FROM gate.passkey AS passkey
                                          WHERE passkey.account_id = who.account_id) AS enrolled
                        FROM gate.open_sign_in AS who
                        WHERE username = :username
                        """)
                .param("username", UserName.normal(username))
                .query((row, _) -> new Person(
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getObject("account_id", UUID.class),
                        row.getObject("office", UUID.class),
                        Role.valueOf(row.getString("role")),
                        row.getObject("enterprise", UUID.class),
                        row.getString("display_name"),
                        row.getBoolean("enrolled")))
                .optional();
    }

    Optional<AccountId> findAccount(String username) {
        return database.sql("SELECT account_id FROM gate.sign_in WHERE username = :username")
                .param("username", UserName.normal(username))
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    Optional<String> findHash(AccountId account) {
        return database.sql("""
                        SELECT password_hash FROM gate.sign_in WHERE account_id = :account AND password_hash IS NOT NULL
                        """)
                .param("account", account.value())
                .query(String.class)
                .optional();
    }

    void insert(SignIns.NewSignIn fresh, String passwordHash, OffsetDateTime at) {
        database.sql("""
                        INSERT INTO gate.sign_in
                            (account_id, username, password_hash, office, role, enterprise, display_name, created_at)
                        VALUES (:account, :username, :hash, :office, :role, :enterprise, :name, :at)
                        """)
                .param("account", fresh.actor().account().value())
                .param("username", fresh.username())
                .param("hash", passwordHash)
                .param("office", fresh.actor().office().value())
                .param("role", fresh.actor().role().name())
                .param(
                        "enterprise",
                        fresh.actor().enterprise() == null
                                ? null
                                : fresh.actor().enterprise().value(),
                        Types.OTHER)
                .param("name", fresh.displayName())
                .param("at", at)
                .update();
    }

    void insertWithoutPassword(Actor owner, String username, String displayName, OffsetDateTime at) {
        database.sql("""
                        INSERT INTO gate.sign_in
                            (account_id, username, office, role, enterprise, display_name, created_at)
                        VALUES (:account, :username, :office, :role, :enterprise, :name, :at)
                        ON CONFLICT (account_id) DO NOTHING
                        """)
                .param("account", owner.account().value())
                .param("username", username)
                .param("office", owner.office().value())
                .param("role", owner.role().name())
                .param(
                        "enterprise",
                        owner.enterprise() == null ? null : owner.enterprise().value(),
                        Types.OTHER)
                .param("name", displayName)
                .param("at", at)
                .update();
    }

    void updatePassword(AccountId account, String passwordHash, OffsetDateTime at) {
        database.sql("""
                        UPDATE gate.sign_in SET password_hash = :hash, password_changed_at = :at
                        WHERE account_id = :account
                        """)
                .param("account", account.value())
                .param("hash", passwordHash)
                .param("at", at)
                .update();
    }

    void insertGivenPassword(AccountId account, GivenPassword.Ground ground, OffsetDateTime at, OffsetDateTime until) {
        database.sql("""
                        INSERT INTO gate.given_password (account_id, ground, given_at, until_at)
                        VALUES (:account, :ground, :at, :until)
                        ON CONFLICT (account_id) DO UPDATE
                        SET ground = excluded.ground, given_at = excluded.given_at, until_at = excluded.until_at
                        """)
                .param("account", account.value())
                .param("ground", ground.name())
                .param("at", at)
                .param("until", until)
                .update();
    }

    boolean isGivenPassword(AccountId account) {
        return database.sql("SELECT EXISTS (SELECT FROM gate.given_password WHERE account_id = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    void deleteGivenPassword(AccountId account) {
        database.sql("DELETE FROM gate.given_password WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    void insertFactorRelease(AccountId account, String proof, OffsetDateTime at) {
        database.sql("""
                        INSERT INTO gate.factor_release (account_id, released_at, proof)
                        VALUES (:account, :at, :proof)
                        """)
                .param("account", account.value())
                .param("at", at)
                .param("proof", proof)
                .update();
    }

    /// The first one stays.
    void insertOfficeIdentity(AccountId account, String issuer, String subject, OffsetDateTime at) {
        database.sql("""
                        INSERT INTO gate.office_identity (account_id, issuer, subject, since_at)
                        VALUES (:account, :issuer, :subject, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("account", account.value())
                .param("issuer", issuer)
                .param("subject", subject)
                .param("at", at)
                .update();
    }

    boolean isOfficeIdentity(AccountId account, String issuer, String subject) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM gate.office_identity
                                       WHERE account_id = :account AND issuer = :issuer AND subject = :subject)
                        """)
                .param("account", account.value())
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    void deleteOfficeIdentity(AccountId account) {
        database.sql("DELETE FROM gate.office_identity WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    /// An account that is closed already keeps who closed it first, and why.
    void insertClosure(AccountId account, @Nullable AccountId by, String reason, OffsetDateTime at) {
        database.sql("""
                        INSERT INTO gate.account_closure (account_id, closed_by, closed_at, reason)
                        VALUES (:account, :by, :at, :reason)
                        ON CONFLICT (account_id) DO NOTHING
                        """)
                .param("account", account.value())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("at", at)
                .param("reason", reason)
                .update();
    }

    boolean isClosed(AccountId account) {
        return database.sql("SELECT EXISTS (SELECT FROM gate.account_closure WHERE account_id = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    void deleteClosure(AccountId account) {
        database.sql("DELETE FROM gate.account_closure WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    /// What hangs on it goes with it, by the keys.
    void delete(AccountId account) {
        database.sql("DELETE FROM gate.sign_in WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    void deleteSessions(AccountId account) {
        deleteSessions(account, "");
    }

    /// Ends the account's sessions, except the one with this id.
    void deleteSessions(AccountId account, String kept) {
        database.sql("""
                        DELETE FROM gate.spring_session AS session
                        USING gate.sign_in AS who
                        WHERE who.account_id = :account AND session.principal_name = who.username
                          AND session.session_id <> :kept
                        """).param("account", account.value()).param("kept", kept).update();
    }
}
