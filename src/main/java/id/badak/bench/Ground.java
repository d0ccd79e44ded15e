package id.badak.bench;

import id.badak.coaching.consent.Consents;
import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.prove.ground.ProvingGround;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.FacilityDraft;
import id.badak.registry.office.Coverage;
import id.badak.registry.office.Office;
import id.badak.registry.office.Offices;
import id.badak.registry.programme.Chain;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// What a bench stands on: a database and the application of their own, in a folder that goes when
/// it ends, and an office with one mentor. Kitchens and their owners come by [#kitchen].
final class Ground implements AutoCloseable {
    static final String PASSWORD = "kalimat sandi untuk mengukur";

    private final ProvingGround ground;
    private final OfficeId office = new OfficeId(Ids.next());
    private final Actor system = new Actor(new AccountId(Ids.next()), office, Role.SYSTEM, null);
    private final Actor mentor = new Actor(new AccountId(Ids.next()), office, Role.MENTOR, null);

    private Ground(Class<?> application) throws IOException {
        this.ground = ProvingGround.open(application);
        ground.application("--badak.sign-in.second-factor=optional");
    }

    static Ground open(Class<?> application) throws IOException {
        var ground = new Ground(application);
        ground.as(ground.system, ground::settle);
        ground.signIns(new SignIns.NewSignIn(ground.mentor, "pendamping", PASSWORD, "Pendamping"));
        return ground;
    }

    String root() {
        return ground.root();
    }

    /// A connection that writes as the coaching role, without the application.
    Connection direct() throws SQLException {
        var connection = ground.database().connect();
        try (var statement = connection.createStatement()) {
            statement.execute("SET ROLE badak_coaching");
            statement.execute("SET search_path = coaching");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /// A connection that may write anything, to make a large office quickly.
    Connection administrator() throws SQLException {
        return ground.database().connect();
    }

    Actor mentor() {
        return mentor;
    }

    OfficeId office() {
        return office;
    }

    /// Registers a kitchen whose owner agreed, and gives it to the mentor.
    ///
    /// @param owner user name of its owner; null for one who does not sign in
    MentorCase kitchen(String name, @Nullable String owner) {
        return as(system, () -> {
            var facility = bean(Facilities.class).register(draft(name));
            var siti = new Actor(new AccountId(Ids.next()), office, Role.OWNER, facility.enterprise());
            account(siti, "Pemilik " + name);
            if (owner != null) {
                signIns(new SignIns.NewSignIn(siti, owner, PASSWORD, "Pemilik"));
            }
            as(siti, () -> bean(Consents.class).give("consent-2026-2"));
            return bean(MentorCases.class).assign(facility.id(), mentor.account(), "pengukuran");
        });
    }

    <T> T bean(Class<T> type) {
        return ground.bean(type);
    }

    <T> T as(Actor actor, Callable<T> act) {
        try {
            return Acting.as(actor, act::call);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        ground.close();
    }

    private boolean settle() {
        bean(Offices.class)
                .open(
                        new Office(office, "UKUR", "Unit pengukuran", Office.Kind.BALAI),
                        LocalDate.of(2020, 1, 1),
                        List.of(new Coverage(office, "36.73", LocalDate.of(2020, 1, 1), null, "pengukuran", true)));
        account(system, "Sistem");
        account(mentor, "Pendamping");
        return true;
    }

    private void account(Actor actor, String name) {
        EnterpriseId enterprise = actor.enterprise();
        bean(Accounts.class).create(new Account(actor.account(), name, actor.role(), enterprise));
    }

    private void signIns(SignIns.NewSignIn fresh) {
        // The gate's transaction cannot run inside another zone's; here none does.
        bean(SignIns.class).create(fresh);
    }

    private static FacilityDraft draft(String name) {
        return new FacilityDraft(
                "UKUR-" + Ids.next().toString().substring(24),
                "Usaha " + name,
                "Pemilik " + name,
                null,
                name,
                Chain.PRODUCTION,
                "PANGAN_IRT",
                "PRODUK PANGAN",
                "36.73",
                "Jalan Ukur 1");
    }
}
