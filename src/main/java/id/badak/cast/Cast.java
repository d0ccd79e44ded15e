package id.badak.cast;

import id.badak.gate.credential.SignIns;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import id.badak.registry.facility.FacilityDraft;
import id.badak.registry.office.Coverage;
import id.badak.registry.office.Office;
import id.badak.registry.office.Offices;
import id.badak.registry.programme.Chain;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Makes offices with their people and facilities.
///
/// `inNewOffice()` gives an office nobody else uses: Bu Rina coordinates, Pak Andi and Bu Sari
/// mentor, Pak Budi inspects, Ibu Kepala heads, Mas Jaka researches; Bu Siti makes banana crisps,
/// Pak Karta keeps a drug shop.
public final class Cast {
    public static final String PASSWORD = "kalimat sandi uji coba";

    private final Offices offices;
    private final Accounts accounts;
    private final Facilities facilities;
    private final SignIns signIns;

    public Cast(Offices offices, Accounts accounts, Facilities facilities, SignIns signIns) {
        this.offices = offices;
        this.accounts = accounts;
        this.facilities = facilities;
        this.signIns = signIns;
    }

    /// Makes an office with its staff, without any facility.
    public Company inNewOffice() {
        var office = new OfficeId(Ids.next());
        var tail = office.toString().substring(28);
        var system = new Actor(new AccountId(Ids.next()), office, Role.SYSTEM, null);
        run(system, () -> {
            var regions = List.of("36.04", "36.73").stream()
                    .map(code -> new Coverage(office, code, LocalDate.of(2020, 1, 1), null, "uji coba", true))
                    .toList();
            offices.open(
                    new Office(office, "UJI-" + tail, "Balai Uji " + tail, Office.Kind.BALAI),
                    LocalDate.of(2020, 1, 1),
                    regions);
            accounts.create(new Account(system.account(), "Sistem", Role.SYSTEM, null));
            return true;
        });
        var company = new Company(this, office, tail, system, new EnumMap<>(Role.class));
        company.hire(Role.COORDINATOR, "Bu Rina");
        company.hire(Role.MENTOR, "Pak Andi");
        company.hire(Role.INSPECTOR, "Pak Budi");
        company.hire(Role.HEAD, "Ibu Kepala");
        company.hire(Role.RESEARCHER, "Mas Jaka");
        return company;
    }

    static <T> T run(Actor actor, Callable<T> act) {
        try {
            return Acting.as(actor, act::call);
        } catch (RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    public record Member(Actor actor, String name, SignIn signIn) {
        public String username() {
            return signIn.username();
        }

        public <T> T act(Callable<T> act) {
            return run(actor, act);
        }
    }

    /// What a member signs in with, made when it is first asked for: to hash a password takes
    /// longer than most tests, and most sign nobody in.
    public static final class SignIn {
        private final SignIns signIns;
        private final SignIns.NewSignIn fresh;
        private boolean made;

        private SignIn(SignIns signIns, SignIns.NewSignIn fresh) {
            this.signIns = signIns;
            this.fresh = fresh;
        }

        synchronized String username() {
            if (!made) {
                signIns.create(fresh);
                made = true;
            }
            return fresh.username();
        }
    }

    public record Company(Cast cast, OfficeId office, String tail, Actor system, Map<Role, Member> staff) {

        public Member the(Role role) {
            return Objects.requireNonNull(staff.get(role));
        }

        /// Adds somebody; the first of a role is `the` one.
        public Member hire(Role role, String name) {
            return add(role, name, null);
        }

        public Member owner(EnterpriseId enterprise, String name) {
            return add(Role.OWNER, name, enterprise);
        }

        /// Registers a facility with an enterprise of its own.
        public Facility facility(String name, Chain chain, String kind) {
            return run(
                    system,
                    () -> cast.facilities.register(new FacilityDraft(
                            "S-" + Ids.next().toString().substring(24),
                            "Usaha " + name,
                            "Pemilik " + name,
                            null,
                            name,
                            chain,
                            kind,
                            "PRODUK PANGAN",
                            "36.04",
                            "Jalan Uji 1")));
        }

        /// A kitchen inspected with CPPB-IRT.
        public Facility kitchen(String name) {
            return facility(name, Chain.PRODUCTION, "PANGAN_IRT");
        }

        public Facility drugShop(String name) {
            return facility(name, Chain.SERVICE, "TOKO_OBAT");
        }

        private Member add(Role role, String name, @Nullable EnterpriseId enterprise) {
            var actor = new Actor(new AccountId(Ids.next()), office, role, enterprise);
            var username = role.name().toLowerCase(Locale.ROOT) + "."
                    + actor.account().toString().substring(24);
            run(system, () -> {
                cast.accounts.create(new Account(actor.account(), name, role, enterprise));
                return true;
            });
            var member = new Member(
                    actor, name, new SignIn(cast.signIns, new SignIns.NewSignIn(actor, username, PASSWORD, name)));
            staff.putIfAbsent(role, member);
            return member;
        }
    }
}
