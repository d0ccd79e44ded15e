package id.badak.official.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.WithBadak;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.facility.ComplianceRecords;
import id.badak.registry.facility.Engagements;
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
        var inspector = company.the(Role.INSPECTOR);
        Acting.run(
                company.system(),
                () -> transactions.in(Zone.COACHING, () -> {
                    engagements.record(
                            shop,
                            inspector.actor().account(),
                            Engagements.Side.MENTOR,
                            InspectionSpecimens.TODAY.minusMonths(2));
                    return true;
                }));

        assertThatThrownBy(() -> inspector.act(() ->
                        inspections.record(new InspectionId(Ids.next()), InspectionSpecimens.active(shop, Set.of()))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem())
                                .isEqualTo(new InspectionProblem.ConflictOfInterest(
                                        InspectionSpecimens.TODAY.minusMonths(2).plusMonths(12))));
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
}
