package id.badak.database;

import id.badak.kernel.Actor;
import id.badak.kernel.Role;
import java.util.Locale;
import java.util.Set;

/// One side of a wall: a schema, a role and a pool.
public enum Zone {
    /// Sign-in and sessions; the only zone not divided by office, since it decides the office.
    GATE(20, Role.values()),
    REGISTRY(10, Role.values()),
    COACHING(20, Role.OWNER, Role.MENTOR, Role.COORDINATOR, Role.SYSTEM),
    OFFICIAL(10, Role.INSPECTOR, Role.HEAD, Role.SYSTEM),
    STUDY(4, Role.HEAD, Role.RESEARCHER, Role.NATIONAL, Role.SYSTEM),
    /// Between coaching and official: who decides what goes through, and whose it is. A mentor asks
    /// from coaching and an inspector reads from the official side, each with his own side's role.
    VALVE(4, Role.HEAD, Role.OWNER, Role.SYSTEM);

    private final int mostConnections;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; its type does not say so.
    private final Set<Role> roles;

    Zone(int mostConnections, Role... roles) {
        this.mostConnections = mostConnections;
        this.roles = Set.of(roles);
    }

    /// Lets only its own people begin a transaction here, whatever door or page they came by: the
    /// wall a third time, after the roles of the database and the table of addresses.
    ///
    /// @throws id.badak.kernel.Refusal for everybody else
    void admit(Actor actor) {
        actor.require(roles.toArray(Role[]::new));
    }

    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String role() {
        return "badak_" + schema();
    }

    int mostConnections() {
        return mostConnections;
    }
}
