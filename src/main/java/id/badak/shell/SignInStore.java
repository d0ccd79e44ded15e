package id.badak.shell;

import id.badak.database.GateDatabase;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class SignInStore {
    private final GateDatabase database;

    SignInStore(GateDatabase database) {
        this.database = database;
    }

    Optional<Person> find(String username) {
        return database.sql("""
                        SELECT username, password_hash, account_id, office, role, enterprise, display_name
                        FROM gate.sign_in
                        WHERE username = :username
                        """)
                .param("username", Typed.strip(username).toLowerCase(Locale.ROOT))
                .query((row, _) -> new Person(
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getObject("account_id", UUID.class),
                        row.getObject("office", UUID.class),
                        Role.valueOf(row.getString("role")),
                        row.getObject("enterprise", UUID.class),
                        row.getString("display_name")))
                .optional();
    }

    void insert(SignIns.NewSignIn fresh, String passwordHash, java.time.OffsetDateTime at) {
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
                        java.sql.Types.OTHER)
                .param("name", fresh.displayName())
                .param("at", at)
                .update();
    }
}
