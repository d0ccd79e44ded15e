package id.badak.demo;

import id.badak.demo.Company.Part;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.office.Coverage;
import id.badak.registry.office.Office;
import id.badak.registry.office.Offices;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class Companies {
    static final LocalDate OPENED_ON = LocalDate.of(2021, 1, 1);
    static final String SERANG = "SERANG";
    static final String TANGERANG = "TANGERANG";

    private static final LocalDate LEBAK_MOVED_ON = LocalDate.of(2022, 1, 1);
    private static final String LEBAK = "36.02";
    private static final List<String> REGIONS_OF_SERANG = List.of("36.01", "36.04", "36.72", "36.73");
    private static final List<String> REGIONS_OF_TANGERANG = List.of("36.03", "36.71", "36.74");
    private static final String SOURCE = "contoh; pembagian resmi belum ditemukan";

    private static final List<Part> STAFF_OF_SERANG = List.of(
            new Part("ANDI", Role.MENTOR, "Pak Andi", DemoSignIns.MENTOR),
            new Part("SARI", Role.MENTOR, "Bu Sari", ""),
            new Part("DEDI", Role.MENTOR, "Pak Dedi", ""),
            new Part("WULAN", Role.MENTOR, "Bu Wulan", ""),
            new Part("COORDINATOR", Role.COORDINATOR, "Bu Rina", DemoSignIns.COORDINATOR),
            new Part("INSPECTOR", Role.INSPECTOR, "Pak Budi", DemoSignIns.INSPECTOR),
            new Part("INSPECTOR-2", Role.INSPECTOR, "Bu Lestari", ""),
            new Part("INSPECTOR-3", Role.INSPECTOR, "Pak Yusron", ""),
            new Part("HEAD", Role.HEAD, "Ibu Kepala", DemoSignIns.HEAD),
            new Part("RESEARCHER", Role.RESEARCHER, "Mas Jaka", DemoSignIns.RESEARCHER),
            new Part("RESEARCHER-2", Role.RESEARCHER, "Mbak Ayu", ""),
            new Part("RESEARCHER-3", Role.RESEARCHER, "Bu Tina", ""),
            new Part("RESEARCHER-4", Role.RESEARCHER, "Pak Hasan", ""));
    private static final List<Part> STAFF_OF_TANGERANG = List.of(
            new Part("TUTI", Role.MENTOR, "Bu Tuti", ""),
            new Part("COORDINATOR", Role.COORDINATOR, "Pak Galih", ""),
            new Part("INSPECTOR", Role.INSPECTOR, "Bu Mega", ""),
            new Part("HEAD", Role.HEAD, "Pak Kepala", ""));
    private static final List<Part> STAFF_OF_THE_NATION =
            List.of(new Part("NATIONAL", Role.NATIONAL, "Bu Nastiti", DemoSignIns.NATIONAL));

    private final Offices offices;
    private final Accounts accounts;
    private final SignIns signIns;

    Companies(Offices offices, Accounts accounts, SignIns signIns) {
        this.offices = offices;
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /// Lists what offices there are, of any story or of real life.
    List<Office> list() {
        var nobody = new Actor(new AccountId(Ids.next()), new OfficeId(Ids.next()), Role.NATIONAL, null);
        return Scene.play(nobody, OPENED_ON, offices::list);
    }

    Company openSerang() {
        var office = new Office(new OfficeId(Ids.next()), SERANG, "BBPOM di Serang", Office.Kind.BALAI_BESAR);
        var lebak = Stream.of(new Coverage(office.id(), LEBAK, LEBAK_MOVED_ON, null, SOURCE, true));
        return open(office, STAFF_OF_SERANG, Stream.concat(since2021(office, REGIONS_OF_SERANG), lebak));
    }

    /// Kabupaten Lebak was Tangerang's in the story's first year, so that a date decides whose it
    /// is.
    Company openTangerang() {
        var office = new Office(new OfficeId(Ids.next()), TANGERANG, "Balai POM di Tangerang", Office.Kind.BALAI);
        var lebak = Stream.of(new Coverage(office.id(), LEBAK, OPENED_ON, LEBAK_MOVED_ON, SOURCE, true));
        return open(office, STAFF_OF_TANGERANG, Stream.concat(since2021(office, REGIONS_OF_TANGERANG), lebak));
    }

    /// Opened last: a story without it was cut short.
    Company openNation() {
        var office = new Office(new OfficeId(Ids.next()), "NASIONAL", "BPOM (nasional)", Office.Kind.NATIONAL);
        return open(office, STAFF_OF_THE_NATION, Stream.of());
    }

    /// Makes an owner known, with a way in only where the demo names one.
    void welcome(Actor owner, String name, LocalDate on, Company company, @Nullable String username) {
        Scene.run(
                company.system(),
                on,
                () -> accounts.create(new Account(owner.account(), name, Role.OWNER, owner.enterprise())));
        if (username != null) {
            letIn(owner, name, username);
        }
    }

    private Company open(Office office, List<Part> staff, Stream<Coverage> coverage) {
        var company = Company.of(office, staff);
        Scene.run(company.system(), OPENED_ON, () -> {
            offices.open(office, OPENED_ON, coverage.toList());
            accounts.create(new Account(company.system().account(), "Sistem", Role.SYSTEM, null));
            staff.forEach(part ->
                    accounts.create(new Account(company.the(part.code()).account(), part.name(), part.role(), null)));
        });
        staff.stream()
                .filter(part -> !part.username().isEmpty())
                .forEach(part -> letIn(company.the(part.code()), part.name(), part.username()));
        return company;
    }

    private void letIn(Actor actor, String name, String username) {
        signIns.create(new SignIns.NewSignIn(actor, username, DemoSignIns.PASSWORD, name));
    }

    private static Stream<Coverage> since2021(Office office, List<String> regions) {
        return regions.stream().map(region -> new Coverage(office.id(), region, OPENED_ON, null, SOURCE, true));
    }
}
