package id.badak.official.inspection;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Mentored;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.facility.Engagements;
import id.badak.registry.facility.Facility;
import id.badak.registry.programme.Chain;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class InspectionPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Transactions transactions;

    @Test
    void recordsAnInspectionOnceHoweverOftenItIsSent() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Sekali");
        var visitor = Visitor.signedIn(port, company.the(Role.INSPECTOR));
        var fields = fields(shop, Ids.next());

        var first = visitor.submit("/pemeriksaan/baru?sarana=" + shop.id(), "/pemeriksaan", fields);
        var second = visitor.submit("/pemeriksaan/baru?sarana=" + shop.id(), "/pemeriksaan", fields);

        assertThat(first.words()).contains("Tidak memenuhi ketentuan (TMK)", "Rak berdebu", "Aturan penilaian");
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(company.the(Role.INSPECTOR)
                        .act(() -> inspections.list(new PageRequest(1, "")))
                        .rows())
                .hasSize(1);
    }

    @Test
    void refusesAnotherBodyUnderTheSameOperation() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Lain Isi");
        var visitor = Visitor.signedIn(port, company.the(Role.INSPECTOR));
        var fields = fields(shop, Ids.next());
        visitor.submit("/pemeriksaan/baru?sarana=" + shop.id(), "/pemeriksaan", fields);
        fields.put("catatan", "isi lain");

        var answer = visitor.submit("/pemeriksaan/baru?sarana=" + shop.id(), "/pemeriksaan", fields);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("#catatan").text()).isEqualTo("isi lain");
    }

    @Test
    void showsEveryFaultAndKeepsTheValues() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Kurang");
        var visitor = Visitor.signedIn(port, company.the(Role.INSPECTOR));
        var fields = fields(shop, Ids.next());
        fields.remove("jawab-1a");
        fields.put("temuan-5a", "");
        fields.put("tanggal", "2999-01-01");

        var answer = visitor.submit("/pemeriksaan/baru?sarana=" + shop.id(), "/pemeriksaan", fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words())
                .contains("Butir 1a belum dijawab", "Temuan butir 5a belum diuraikan", "setelah hari ini");
        assertThat(answer.page().select("#jawab-5a-UNMET").hasAttr("checked")).isTrue();
        assertThat(answer.page().select("#tanggal").val()).isEqualTo("2999-01-01");
    }

    @Test
    void tellsWhatDoesNotFitAndKeepsTheRest() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Keliru");
        var visitor = Visitor.signedIn(port, company.the(Role.INSPECTOR));
        var note = "a".repeat(2_001);
        var statement = "b".repeat(1_001);

        shown(record(visitor, shop, "tanggal", "2999-01-01"), new InspectionProblem.DateAhead(), "2999-01-01");
        shown(record(visitor, shop, "tanggal", "1999-01-01"), new InspectionProblem.DateTooOld(), "1999-01-01");
        shown(record(visitor, shop, "tujuan", "IBU"), new InspectionProblem.UnknownPurpose(), "Rak berdebu");
        shown(record(visitor, shop, "catatan", note), new InspectionProblem.NoteTooLong(), note);
        shown(record(visitor, shop, "temuan-5a", statement), new InspectionProblem.StatementTooLong("5a"), statement);
        shown(record(visitor, shop, "temuan-5a", " "), new InspectionProblem.FindingWithoutStatement("5a"));
        shown(record(visitor, shop, "batas-5a", "2024-01-01"), new InspectionProblem.DueOutOfRange("5a"), "2024-01-01");
        shown(record(visitor, shop, "edisi", "cppb-irt-2012"), new InspectionProblem.AnotherEdition(), "Rak berdebu");
    }

    private static Visitor.Answer record(Visitor inspector, Facility shop, String field, String value) {
        var fields = fields(shop, Ids.next());
        fields.put(field, value);
        return inspector.submit("/pemeriksaan/baru?sarana=" + shop.id(), "/pemeriksaan", fields);
    }

    @Test
    void concludesAClosedFacilityWithoutAnswers() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Tutup");
        var visitor = Visitor.signedIn(port, company.the(Role.INSPECTOR));
        var fields = fields(shop, Ids.next());
        fields.put("keadaan", "CLOSED");

        var answer = visitor.submit("/pemeriksaan/baru?sarana=" + shop.id(), "/pemeriksaan", fields);

        assertThat(answer.words()).contains("Tutup (TTP)", "tidak dinilai dan tidak dihitung");
    }

    @Test
    void saysWhenNoInstrumentIsInForce() {
        var company = cast.inNewOffice();
        var port = company.facility("Pelabuhan", Chain.SERVICE, "KKP");
        var visitor = Visitor.signedIn(this.port, company.the(Role.INSPECTOR));

        var answer = visitor.get("/pemeriksaan/baru?sarana=" + port.id());

        shown(answer, new InspectionProblem.NoEditionInForce("KKP", Mentored.today()));
    }

    @Test
    void answersAnotherOfficesInspectionAsUnknown() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Tetangga");
        var recorded = company.the(Role.INSPECTOR)
                .act(() ->
                        inspections.record(new InspectionId(Ids.next()), InspectionSpecimens.active(shop, Set.of())));
        var neighbour = Visitor.signedIn(port, cast.inNewOffice().the(Role.INSPECTOR));

        assertThat(neighbour.get("/pemeriksaan/" + recorded.id()).status()).isEqualTo(404);
        shown(neighbour.get("/pemeriksaan/" + Ids.next()), new InspectionProblem.Unknown());
    }

    @Test
    void tellsAnInspectorWhoMentoredThePlaceUntilWhenToLeaveItToAnother() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Benturan");
        var inspector = company.the(Role.INSPECTOR);
        Acting.run(
                company.system(),
                () -> transactions.in(Zone.COACHING, () -> {
                    engagements.record(shop, inspector.actor().account(), Engagements.Side.MENTOR, Mentored.today());
                    return true;
                }));

        var answer = Visitor.signedIn(port, inspector).get("/pemeriksaan/baru?sarana=" + shop.id());

        shown(answer, new InspectionProblem.ConflictOfInterest(Mentored.today().plusMonths(12)));
    }

    @Test
    void isClosedToMentorsAndOwners() {
        var company = cast.inNewOffice();
        var owner = company.owner(company.drugShop("Toko Pemilik").enterprise(), "Pak Karta");

        assertThat(Visitor.signedIn(port, company.the(Role.MENTOR))
                        .get("/pemeriksaan")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, owner).get("/pemeriksaan").status()).isEqualTo(403);
    }

    @Test
    void takesAsManyStatementsForOneRowAsForMany() {
        var company = cast.inNewOffice();
        var shop = company.drugShop("Toko Hitung");
        var inspector = company.the(Role.INSPECTOR);
        inspector.act(
                () -> inspections.record(new InspectionId(Ids.next()), InspectionSpecimens.active(shop, Set.of())));
        var visitor = Visitor.signedIn(port, inspector);
        var one = visitor.get("/pemeriksaan").statements();
        for (var more = 0; more < 5; more++) {
            inspector.act(
                    () -> inspections.record(new InspectionId(Ids.next()), InspectionSpecimens.active(shop, Set.of())));
        }

        assertThat(visitor.get("/pemeriksaan").statements()).isEqualTo(one);
    }

    private static Map<String, String> fields(Facility shop, UUID operation) {
        var fields = new HashMap<String, String>();
        fields.put("operasi", operation.toString());
        fields.put("sarana", shop.id().toString());
        fields.put("edisi", InspectionSpecimens.DRUG_SHOP.id().value());
        fields.put("tanggal", InspectionSpecimens.TODAY.toString());
        fields.put("tujuan", "RUTIN");
        fields.put("keadaan", "ACTIVE");
        for (var clause : InspectionSpecimens.DRUG_SHOP.clauses()) {
            fields.put("jawab-" + clause.number(), "MET");
        }
        fields.put("jawab-5a", "UNMET");
        fields.put("temuan-5a", "Rak berdebu");
        return fields;
    }
}
