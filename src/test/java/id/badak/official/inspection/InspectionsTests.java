package id.badak.official.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Mentored;
import id.badak.cast.Refusals;
import id.badak.cast.WithBadak;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.facility.ComplianceRecords;
import id.badak.registry.facility.Engagements;
import id.badak.registry.facility.Facility;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithBadak
class InspectionsTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Engagements engagements;

    @Autowired
    private ComplianceRecords complianceRecords;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Journal journal;

    @Test
    void keepsAnInspectionWhole() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Utuh");
        var inspector = company.the(Role.INSPECTOR);

        var recorded = inspector.act(() ->
                inspections.record(new InspectionId(Ids.next()), InspectionSpecimens.active(shop, Set.of("5a", "5b"))));
        var read = company.the(Role.HEAD).act(() -> inspections.get(recorded.id()));

        assertThat(read).isEqualTo(recorded);
        assertThat(read.conclusion()).isEqualTo(Conclusion.TMK);
    }

    @Test
    void tellsBothSidesTheConclusionOnly() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Fakta");
        var recorded = company.the(Role.INSPECTOR)
                .act(() ->
                        inspections.record(new InspectionId(Ids.next()), InspectionSpecimens.active(shop, Set.of())));

        var facts = company.the(Role.MENTOR)
                .act(() -> transactions.in(Zone.COACHING, () -> complianceRecords.list(shop.id())));

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.inspection()).isEqualTo(recorded.id().value());
            assertThat(fact.conclusion()).isEqualTo("MK");
        });
    }

    @Test
    void refusesAnInspectorWhoMentoredTheFacility() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Binaan");
        mentored(company, shop, InspectionSpecimens.TODAY.minusMonths(2));

        assertThat(Refusals.of(() -> recorded(company, shop)))
                .isEqualTo(new InspectionProblem.ConflictOfInterest(
                        InspectionSpecimens.TODAY.minusMonths(2).plusMonths(12)));
    }

    @Test
    void freesAMentorTwelveMonthsLaterAndNotADayBefore() {
        var company = cast.inNewOffice();
        var early = company.drugShop("Toko Sehari Kurang");
        var free = company.drugShop("Toko Genap Setahun");
        mentored(company, early, InspectionSpecimens.TODAY.minusMonths(12).plusDays(1));
        mentored(company, free, InspectionSpecimens.TODAY.minusMonths(12));

        assertThat(Refusals.keyOf(() -> recorded(company, early))).isEqualTo("inspection.conflict-of-interest");
        assertThat(recorded(company, free).conclusion()).isEqualTo(Conclusion.MK);
    }

    @Test
    void freesWhoMentoredOnALeapDayOnTheDayThatTheRefusalNames() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Kabisat");
        var inspector = company.the(Role.INSPECTOR);
        mentored(company, shop, LocalDate.of(2024, 2, 29));

        assertThat(Refusals.of(() -> inspector.act(() -> inspections.begin(shop, LocalDate.of(2025, 2, 27)))))
                .isEqualTo(new InspectionProblem.ConflictOfInterest(LocalDate.of(2025, 2, 28)));
        assertThat(inspector.act(() -> inspections.begin(shop, LocalDate.of(2025, 2, 28))))
                .isEqualTo(InspectionSpecimens.DRUG_SHOP);
    }

    @Test
    void showsAnInspectorNoConflictOfAnother() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Orang Lain");
        mentored(company, shop, InspectionSpecimens.TODAY);
        var bayu = company.hire(Role.INSPECTOR, "Pak Bayu");

        var inspection = bayu.act(
                () -> inspections.record(new InspectionId(Ids.next()), InspectionSpecimens.active(shop, Set.of())));

        assertThat(inspection.recordedBy()).isEqualTo(bayu.actor().account());
    }

    @Test
    void keepsAnInspectorFromMentoringThePlaceForAYear() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Terperiksa");
        var budi = company.the(Role.INSPECTOR).actor().account();
        recorded(company, shop);

        var conflict = company.the(Role.COORDINATOR)
                .act(() -> engagements.findConflict(
                        shop, budi, Engagements.Side.MENTOR, InspectionSpecimens.TODAY.plusDays(1)));

        assertThat(conflict).hasValueSatisfying(found -> {
            assertThat(found.lastOn()).isEqualTo(InspectionSpecimens.TODAY);
            assertThat(found.freeOn()).isEqualTo(InspectionSpecimens.TODAY.plusMonths(12));
        });
    }

    @Test
    void refusesADayThatHasNotComeAndOneTwentyYearsAgo() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Tanggal");
        var today = Mentored.today();
        var inspector = company.the(Role.INSPECTOR);

        assertThat(Refusals.of(() -> inspector.act(() -> inspections.begin(shop, today.plusDays(1)))))
                .isEqualTo(new InspectionProblem.DateAhead());
        assertThat(Refusals.of(() -> inspector.act(
                        () -> inspections.begin(shop, today.minusYears(20).minusDays(1)))))
                .isEqualTo(new InspectionProblem.DateTooOld());
    }

    @Test
    void refusesADayBeforeTheEditionWasInForce() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Lama");
        var eve = InspectionSpecimens.DRUG_SHOP.since().minusDays(1);

        assertThat(Refusals.of(() -> company.the(Role.INSPECTOR).act(() -> inspections.begin(shop, eve))))
                .isEqualTo(new InspectionProblem.NoEditionInForce("TOKO_OBAT", eve));
    }

    @Test
    void refusesAnotherEditionThanTheFacilitys() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Salah Edisi");

        assertThat(Refusals.of(() -> recorded(company, closed(shop, "cppb-irt-2012", "RUTIN"))))
                .isEqualTo(new InspectionProblem.AnotherEdition());
    }

    @Test
    void refusesAPurposeThatTheProgrammeDoesNotKnow() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Tujuan");

        assertThat(Refusals.of(() -> recorded(
                        company, closed(shop, InspectionSpecimens.DRUG_SHOP.id().value(), "RUSAK"))))
                .isEqualTo(new InspectionProblem.UnknownPurpose());
    }

    @Test
    void journalsTheRecordingAndEveryReading() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Jejak");
        var inspection = recorded(company, shop);

        company.the(Role.HEAD).act(() -> inspections.get(inspection.id()));

        var entries = company.owner(shop.enterprise(), "Pak Karta")
                .act(() -> journal.listFor(shop.enterprise(), new PageRequest(1, "")));
        assertThat(entries.rows())
                .extracting(line -> line.latest().role(), line -> line.latest().act())
                .startsWith(tuple(Role.HEAD, "inspection.read"), tuple(Role.INSPECTOR, "inspection.record"));
    }

    @Test
    void knowsAnotherOfficesInspectionAsLittleAsOneThatIsNot() {
        var company = cast.inNewOffice();
        var inspection = recorded(company, company.drugShop("Toko Jauh"));
        var far = cast.inNewOffice().the(Role.INSPECTOR);

        assertThat(Refusals.of(() -> far.act(() -> inspections.get(inspection.id()))))
                .isEqualTo(Refusals.of(() -> far.act(() -> inspections.get(new InspectionId(Ids.next())))))
                .isEqualTo(new InspectionProblem.Unknown());
    }

    @Test
    void refusesEveryoneElseToRecordOrRead() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Tertutup");

        assertThatThrownBy(() -> company.the(Role.HEAD)
                        .act(() -> inspections.record(
                                new InspectionId(Ids.next()), InspectionSpecimens.active(shop, Set.of()))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> company.the(Role.MENTOR).act(() -> inspections.list(new PageRequest(1, ""))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void findsByTheNameOfTheFacility() {
        var company = cast.inNewOffice();
        var inspector = company.the(Role.INSPECTOR);
        var wanted = company.drugShop("Toko Melati");
        var other = company.drugShop("Toko Mawar");
        inspector.act(
                () -> inspections.record(new InspectionId(Ids.next()), InspectionSpecimens.active(wanted, Set.of())));
        inspector.act(
                () -> inspections.record(new InspectionId(Ids.next()), InspectionSpecimens.active(other, Set.of())));

        var found = inspector.act(() -> inspections.list(new PageRequest(1, "melati")));

        assertThat(found.rows()).extracting(Inspections.Summary::facility).containsExactly(wanted.id());
    }

    private Inspection recorded(Company company, Facility shop) {
        return recorded(company, InspectionSpecimens.active(shop, Set.of()));
    }

    private Inspection recorded(Company company, InspectionReport report) {
        return company.the(Role.INSPECTOR).act(() -> inspections.record(new InspectionId(Ids.next()), report));
    }

    private static InspectionReport closed(Facility shop, String edition, String purpose) {
        return new InspectionReport(
                shop.id().value(), edition, InspectionSpecimens.TODAY, purpose, FacilityStatus.CLOSED, "", Map.of());
    }

    /// The office's inspector mentored a place.
    private void mentored(Company company, Facility shop, LocalDate on) {
        Acting.run(
                company.system(),
                () -> transactions.in(Zone.COACHING, () -> {
                    engagements.record(
                            shop, company.the(Role.INSPECTOR).actor().account(), Engagements.Side.MENTOR, on);
                    return true;
                }));
    }
}
