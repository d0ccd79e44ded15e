package id.badak.registry.enrolment;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Acting;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class FacilityImportTests {
    private static final String PAGE = "/sarana/impor";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Facilities facilities;

    private Cast.Company company;
    private Visitor coordinator;

    @BeforeEach
    void signIn() {
        company = cast.inNewOffice();
        coordinator = Visitor.signedIn(port, company.the(Role.COORDINATOR));
    }

    @Test
    void showsFirstAndWritesNothing() {
        var preview = upload(FacilitySpecimens.csv(FacilitySpecimens.row("S-1"), FacilitySpecimens.row("S-2")));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.words()).contains("Belum ada yang disimpan.", "Baru 2 baris");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void appliesWhatWasShownAndJoinsOneEnterprise() {
        var done =
                apply(upload(FacilitySpecimens.csv(FacilitySpecimens.row("S-1"), FacilitySpecimens.row("S-2"))), false);

        assertThat(done.words()).contains("2 sarana baru", "Sama 2 baris");
        assertThat(recorded()).hasSize(2);
        assertThat(recorded())
                .extracting(Facility::enterprise)
                .containsOnly(recorded().getFirst().enterprise());
    }

    @Test
    void changesNothingWithTheSameFileAgain() {
        var file = FacilitySpecimens.csv(
                FacilitySpecimens.row("S-1"), FacilitySpecimens.row("S-2", FacilityField.PHONE, ""));
        apply(upload(file), false);
        var before = recorded();

        var again = upload(file);

        assertThat(again.words()).contains("Sama 2 baris", "Semua isinya sudah tercatat");
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void importsItsOwnTemplateCleanly() throws Exception {
        var template = new java.io.ByteArrayOutputStream();
        ImportFiles.writeTemplate(template, List.of(new id.badak.registry.office.Region("36.04", "Kabupaten Serang")));

        assertThat(apply(upload(template.toByteArray()), false).words()).contains("2 sarana baru");
        assertThat(coordinator.get(PAGE + "/contoh.xlsx").status()).isEqualTo(200);
        assertThat(coordinator.get(PAGE + "/contoh.csv").response().body()).contains("nomor_sarana;nama_usaha");
    }

    @Test
    void leavesDifferentFacilitiesAloneUnlessAsked() {
        apply(upload(FacilitySpecimens.csv(FacilitySpecimens.row("S-1"))), false);
        var other = FacilitySpecimens.csv(FacilitySpecimens.row("S-1", FacilityField.NAME, "Dapur Baru"));

        var preview = upload(other);
        assertThat(preview.words()).contains("Berbeda 1 baris", "Dapur Bu Siti", "Dapur Baru");

        apply(preview, false);
        assertThat(recorded()).extracting(Facility::name).containsExactly("Dapur Bu Siti");

        apply(upload(other), true);
        assertThat(recorded()).extracting(Facility::name).containsExactly("Dapur Baru");
    }

    @Test
    void holdsBackTheWholeFileForOneFaultyRow() {
        var preview = upload(FacilitySpecimens.csv(
                FacilitySpecimens.row("S-1"), FacilitySpecimens.row("S-2", FacilityField.KIND, "Toko emas")));

        assertThat(preview.words()).contains("Baris 3, kolom jenis:", "tidak ada baris yang masuk");
        assertThat(preview.page().select("input[name=impor]")).isEmpty();
        var forced = coordinator.post(
                PAGE + "/terapkan",
                coordinator.token(PAGE),
                Map.of(
                        "impor",
                        idOf(preview),
                        "sidik",
                        digestOf(FacilitySpecimens.csv(
                                FacilitySpecimens.row("S-1"),
                                FacilitySpecimens.row("S-2", FacilityField.KIND, "Toko emas")))));
        shown(forced, new EnrolmentProblem.RowsFaulty(1));
        assertThat(recorded()).isEmpty();
        assertThat(coordinator.get(preview.path() + "/salah.csv").response().body())
                .contains("3;jenis;");
    }

    @Test
    void refusesTwoRowsThatSayDifferentThingsOfOneEnterprise() {
        var preview = upload(FacilitySpecimens.csv(
                FacilitySpecimens.row("S-1"),
                FacilitySpecimens.row("S-2", FacilityField.PHONE, "081299999999"),
                FacilitySpecimens.row("S-1")));

        assertThat(preview.words())
                .contains("Baris 3, kolom telepon:", "berbeda dengan baris 2", "sudah ada di baris 2");
    }

    @Test
    void refusesToApplyWhatWouldNowBeSomethingElse() {
        var preview = upload(FacilitySpecimens.csv(FacilitySpecimens.row("S-1")));
        apply(upload(FacilitySpecimens.csv(FacilitySpecimens.row("S-1", FacilityField.NAME, "Lebih dulu"))), false);

        var answer = apply(preview, true);

        shown(answer, new EnrolmentProblem.ChangedMeanwhile());
        assertThat(answer.words()).contains("Berbeda 1 baris");
        assertThat(recorded()).extracting(Facility::name).containsExactly("Lebih dulu");
    }

    @Test
    void appliesAFileOnceOnly() {
        var preview = upload(FacilitySpecimens.csv(FacilitySpecimens.row("S-1")));
        apply(preview, false);

        shown(apply(preview, false), new EnrolmentProblem.AlreadyApplied());
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void letsOnlyWhoUploadedItApply() {
        var preview = upload(FacilitySpecimens.csv(FacilitySpecimens.row("S-1")));
        var colleague = Visitor.signedIn(port, company.hire(Role.COORDINATOR, "Bu Dewi"));

        shown(colleague.get(preview.path()), new EnrolmentProblem.UnknownImport());
        var answer = colleague.post(PAGE + "/terapkan", colleague.token(PAGE), fields(preview, false));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void asksForAFileWhenThereIsNone() {
        shown(upload(new byte[0]), new EnrolmentProblem.NoFile());
    }

    @Test
    void saysWhichFilesItReads() {
        shown(upload(new byte[] {'P', 'K', 3, 4, 0}), new EnrolmentProblem.UnreadableFile());
    }

    @Test
    void asksForARowBelowTheHeading() {
        shown(upload(FacilitySpecimens.csv()), new EnrolmentProblem.NoRows());
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        var file = new String(FacilitySpecimens.csv(FacilitySpecimens.row("S-1")), StandardCharsets.UTF_8)
                .replace("nama_usaha", "usaha")
                .replace("alamat", "jalan");

        shown(upload(file.getBytes(StandardCharsets.UTF_8)), new EnrolmentProblem.ColumnsMissing("nama_usaha, alamat"));
    }

    @Test
    void namesTheColumnThatIsThereTwice() {
        var file = new String(FacilitySpecimens.csv(FacilitySpecimens.row("S-1")), StandardCharsets.UTF_8)
                .replace("telepon", "alamat");

        shown(upload(file.getBytes(StandardCharsets.UTF_8)), new EnrolmentProblem.ColumnTwice("alamat"));
    }

    @Test
    void saysHowManyRowsAndBytesItTakes() {
        var rows = new String[FacilitySheet.MOST_ROWS + 1];
        Arrays.fill(rows, FacilitySpecimens.row("S-1"));

        shown(upload(FacilitySpecimens.csv(rows)), new EnrolmentProblem.TooManyRows(FacilitySheet.MOST_ROWS));
        shown(upload(new byte[(12 << 20) + 1]), new EnrolmentProblem.FileTooLarge(12));
    }

    @Test
    void isForCoordinatorsOnly() {
        for (var role : List.of(Role.MENTOR, Role.INSPECTOR, Role.HEAD, Role.RESEARCHER)) {
            assertThat(Visitor.signedIn(port, company.the(role)).get(PAGE).status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    @Test
    void survivesGarbageWithoutAnAccidentOrHalfAFile() throws Exception {
        var random = new Random(20_261_124);
        var template = new java.io.ByteArrayOutputStream();
        ImportFiles.writeTemplate(template, List.of(new id.badak.registry.office.Region("36.04", "Kabupaten Serang")));
        for (var round = 0; round < 60; round++) {
            var content = garbage(random, round, template.toByteArray());

            var answer = upload(content);

            assertThat(answer.status()).as("round " + round).isLessThan(500);
        }
        assertThat(recorded()).isEmpty();
    }

    @Test
    void takesTwentyThousandRowsInOneGo() {
        var rows = new String[FacilitySheet.MOST_ROWS];
        for (var at = 0; at < rows.length; at++) {
            rows[at] = FacilitySpecimens.row("S-" + at, FacilityField.OWNER, "Pemilik " + at);
        }

        var done = apply(upload(FacilitySpecimens.csv(rows)), false);

        assertThat(done.words()).contains("20.000 sarana baru", "Sama 20.000 baris");
    }

    private static byte[] garbage(Random random, int round, byte[] template) {
        if (round % 3 == 0) {
            var content = new byte[random.nextInt(1, 400)];
            random.nextBytes(content);
            return content;
        }
        if (round % 3 == 1) {
            var content = template.clone();
            for (var hit = 0; hit < 20; hit++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt();
            }
            return content;
        }
        var values = new HashMap<>(FacilitySpecimens.values("S-" + round));
        for (var field : FacilityField.values()) {
            var cell = new StringBuilder();
            random.ints(random.nextInt(0, 40), 1, 0x2FFF).forEach(cell::appendCodePoint);
            if (random.nextBoolean()) {
                values.put(field, cell.toString());
            }
        }
        values.put(FacilityField.KIND, "tidak ada");
        return FacilitySpecimens.csv(FacilitySpecimens.row("S-1"), FacilitySpecimens.row(values));
    }

    private Visitor.Answer upload(byte[] content) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("berkas", content);
        return coordinator.postMultipart(PAGE, coordinator.token(PAGE), fields);
    }

    private Visitor.Answer apply(Visitor.Answer preview, boolean update) {
        return coordinator.post(PAGE + "/terapkan", coordinator.token(PAGE), fields(preview, update));
    }

    private static Map<String, String> fields(Visitor.Answer preview, boolean update) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("impor", idOf(preview));
        fields.put("sidik", preview.page().select("input[name=sidik]").val());
        if (update) {
            fields.put("perbarui", "ya");
        }
        return fields;
    }

    private static String idOf(Visitor.Answer preview) {
        return preview.path().substring(preview.path().lastIndexOf('/') + 1);
    }

    private String digestOf(byte[] content) {
        return company.the(Role.COORDINATOR)
                .act(() -> enrolment.plan(FacilitySheet.read(content).rows()).digest());
    }

    @Autowired
    private Enrolment enrolment;

    private List<Facility> recorded() {
        return company.the(Role.COORDINATOR).act(() -> {
            assertThat(Acting.get().office()).isEqualTo(company.office());
            return facilities.list(new PageRequest(1, "")).rows();
        });
    }
}
