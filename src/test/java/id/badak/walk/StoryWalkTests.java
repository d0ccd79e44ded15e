package id.badak.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.WithBadak;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.official.inspection.FacilityStatus;
import id.badak.official.inspection.InspectionId;
import id.badak.official.inspection.InspectionReport;
import id.badak.official.inspection.Inspections;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The whole story of Badak, told once in a browser by everybody in it.
@WithBadak
class StoryWalkTests {
    private static final String KITCHEN = "Dapur Bu Siti";
    private static final String NEEDED = "Tutup tempat sampahnya belum rapat.";
    private static final int CLAUSES = 37;

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Facilities facilities;

    @Autowired
    private Inspections inspections;

    @Test
    void walksFromKitchenToFigure() throws Exception {
        var company = cast.inNewOffice();
        try (var rina = CHROMIUM.desk(port).signIn(company.the(Role.COORDINATOR));
                var andi = CHROMIUM.desk(port).signIn(company.the(Role.MENTOR));
                var budi = CHROMIUM.desk(port).signIn(company.the(Role.INSPECTOR));
                var head = CHROMIUM.desk(port).signIn(company.the(Role.HEAD));
                var siti = CHROMIUM.phone(port)) {
            register(rina);
            importOnce(rina);
            inspectLastYear(budi);
            var kitchen = kitchen(company);
            siti.signIn(company.owner(kitchen.enterprise(), "Bu Siti"));
            consent(siti);
            assign(rina, company, kitchen);
            var casePath = visit(andi);
            var task = see(siti);
            showFix(siti, "after-washing");
            askForMore(andi, task);
            showFixAgain(siti);
            accept(andi, task);
            inspect(budi);
            readFigures(head);
            readWhoSees(siti);
            isRefused(budi, casePath);
            isRefused(budi, taskPath(siti));
            for (var walker : List.of(rina, andi, budi, head, siti)) {
                assertThat(walker.complaints()).isEmpty();
            }
        }
    }

    private static void register(Walker rina) {
        rina.follow("Sarana").follow("Daftarkan sarana");
        rina.fill("Nomor sarana", "PIRT-36.04-0001")
                .fill("Nama usaha", "Keripik Bu Siti")
                .fill("Nama pemilik", "Bu Siti")
                .fill("Telepon (boleh kosong)", "081200000001")
                .fill("Nama sarana", KITCHEN)
                .choose("Rantai", "Produksi")
                .choose("Jenis sarana", "Industri rumah tangga pangan (PIRT)")
                .choose("Komoditi", "Produk pangan")
                .choose("Kabupaten/kota", "Kabupaten Serang")
                .fill("Alamat", "Jalan Uji 1")
                .press("Daftarkan")
                .sees("Sarana sudah terdaftar.", KITCHEN, "CPPB-IRT 2012");
    }

    private static void importOnce(Walker rina) {
        var columns = "nomor_sarana,nama_usaha,nama_pemilik,telepon,nama_sarana,rantai,jenis,komoditi,"
                + "kabupaten_kota,alamat";
        var start = "OBAT-1,Toko Karta,Pak Karta,,Toko Karta,Pelayanan,TOKO_OBAT,Obat,";
        check(rina, columns, start + "Kota Antah,Jalan Uji 2")
                .sees("Baris 2, kolom kabupaten_kota", "bukan wilayah unit kerja Anda");
        check(rina, columns, start + "Kota Serang,Jalan Uji 2").sees("Belum ada yang disimpan.");
        rina.press("Terapkan").sees("Impor diterapkan: 1 sarana baru, 0 diperbarui.");
        check(rina, columns, start + "Kota Serang,Jalan Uji 2").sees("Semua isinya sudah tercatat.");
    }

    private static Walker check(Walker rina, String... lines) {
        return rina.follow("Sarana")
                .follow("Impor sarana")
                .attach("Berkas", Luggage.csv(lines))
                .press("Periksa berkas");
    }

    private Facility kitchen(Company company) {
        return company.the(Role.COORDINATOR)
                .act(() ->
                        facilities.listByReference(List.of("PIRT-36.04-0001")).getFirst());
    }

    private static void consent(Walker siti) {
        siti.sees("Baca dan setujui pendampingan")
                .follow("Baca dulu")
                .sees("Pendampingan ini sukarela.")
                .press("Saya setuju")
                .sees("Persetujuan Anda tercatat.");
    }

    /// Bu Sari found the kitchen closed when she still inspected, so she may not mentor it.
    private void assign(Walker rina, Company company, Facility kitchen) throws Exception {
        var sari = company.hire(Role.MENTOR, "Bu Sari").actor();
        Acting.as(
                new Actor(sari.account(), sari.office(), Role.INSPECTOR, null),
                () -> inspections.record(
                        new InspectionId(Ids.next()),
                        new InspectionReport(
                                kitchen.id().value(),
                                "cppb-irt-2012",
                                today().minusMonths(2),
                                "RUTIN",
                                FacilityStatus.CLOSED,
                                "",
                                Map.of())));
        rina.follow("Penugasan").follow(KITCHEN).sees("Tidak bisa: memeriksa sarana ini pada");
        assertThat(rina.field("Bu Sari")).isDisabled();
        rina.field("Pak Andi").check();
        rina.fill("Alasan", "paling dekat").press("Tugaskan").sees("Pendamping sudah ditugaskan.");
    }

    private static String visit(Walker andi) {
        andi.follow("Binaan saya").follow(KITCHEN);
        var casePath = andi.path();
        andi.follow("Catat kunjungan").fill("Lama, menit", "45");
        andi.field("Tatap muka").check();
        for (var clause = 1; clause <= CLAUSES; clause++) {
            andi.answer(Integer.toString(clause), clause == 12 || clause == 13 ? "Perlu" : "Aman");
        }
        agree(andi.clause("12"), "Sikat WC tiap hari");
        agree(andi.clause("13"), "Pasang tutup rapat");
        andi.clause("13").getByLabel("Foto sebelum").setInputFiles(Luggage.picture("before-washing"));
        assertThat(andi.page().getByAltText("Foto butir 13")).isVisible();
        andi.press("Simpan kunjungan").sees("Kunjungan tersimpan. Nomor bukti");
        return casePath;
    }

    private static void agree(Locator clause, String option) {
        clause.getByLabel("Sebab").selectOption("HABIT");
        clause.getByLabel(option).check();
        clause.getByLabel("Selesai sampai").fill(today().plusDays(7).toString());
    }

    /// Opens the one thing the owner is asked to do; gives its words.
    private static String see(Walker siti) {
        siti.follow("Beranda")
                .sees("Kenapa ini dulu:", "35 dari 37 aman.", "Hanya Anda dan pendamping yang melihat ini.")
                .sees(Pattern.compile("Tinggal \\d+ hal wajib menuju Level"));
        assertThat(siti.link("Buka kartu tugas")).hasCount(1);
        assertThat(siti.page().locator(".badak-map").getByRole(AriaRole.LISTITEM))
                .hasCount(6);
        siti.follow("Buka kartu tugas")
                .sees("Pasang tutup rapat", "Lalat hinggap di sampah", "Bukti yang cukup", "Foto ember bertutup");
        assertThat(siti.page().getByAltText("Foto sebelum diperbaiki")).isVisible();
        return siti.page().getByRole(AriaRole.HEADING).first().innerText();
    }

    private static void showFix(Walker siti, String picture) {
        siti.attach("Foto sesudah", Luggage.picture(picture));
        assertThat(siti.page().getByAltText("Foto yang Anda pilih")).isVisible();
        siti.press("Kirim foto").sees("Foto diterima. Nomor bukti", "Menunggu dilihat Pak Andi.");
    }

    private static void askForMore(Walker andi, String task) {
        andi.follow("Binaan saya").sees("menunggu Anda").follow(KITCHEN).follow(task);
        andi.press("Masih ada yang kurang").sees("Tulis apa yang masih kurang");
        andi.fill("Kata Anda untuk pemilik", NEEDED).press("Masih ada yang kurang");
        andi.sees("Jawaban Anda tersimpan.");
    }

    private static void showFixAgain(Walker siti) {
        siti.follow("Beranda").sees("tinggal sedikit lagi selesai").follow("Buka kartu tugas");
        siti.sees("Masih ada yang kurang: " + NEEDED);
        showFix(siti, "after-cooking");
    }

    private static void accept(Walker andi, String task) {
        andi.follow("Binaan saya").follow(KITCHEN).follow(task);
        andi.press("Terima, sudah aman").sees("Diterima. Tugas ini selesai.");
    }

    /// Entered late, before anybody mentored: the year before, so that there is something to compare with.
    private static void inspectLastYear(Walker budi) {
        begin(budi, clause -> clause == 12 || clause == 13);
        budi.fill("Tanggal pemeriksaan", today().minusYears(1).toString());
        budi.clause("12").getByLabel("Temuan").fill("Pintu WC terbuka ke ruang produksi.");
        budi.clause("13").getByLabel("Temuan").fill("Tempat sampah terbuka.");
        budi.press("Simpan pemeriksaan").sees("Pemeriksaan tersimpan.", "Tidak memenuhi ketentuan (TMK)");
    }

    private static void begin(Walker budi, IntPredicate unmet) {
        budi.follow("Sarana").follow(KITCHEN).follow("Catat pemeriksaan");
        budi.choose("Tujuan pemeriksaan", "Pemeriksaan rutin");
        budi.field("Aktif dan dapat diperiksa").check();
        for (var clause = 1; clause <= CLAUSES; clause++) {
            budi.answer(Integer.toString(clause), unmet.test(clause) ? "Tidak sesuai" : "Sesuai");
        }
    }

    /// The official edition, on the same kitchen: one serious finding makes it level III.
    private static void inspect(Walker budi) {
        begin(budi, clause -> clause == 12);
        budi.clause("12").getByLabel("Temuan").fill("Pintu WC terbuka ke ruang produksi.");
        budi.press("Simpan pemeriksaan")
                .sees("Pemeriksaan tersimpan.", "Tidak memenuhi ketentuan (TMK)", "Aturan penilaian:")
                .sees("Pintu WC terbuka ke ruang produksi.", "serius");
        assertThat(budi.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM))
                .not()
                .hasCount(0);
    }

    private static void readFigures(Walker head) throws IOException {
        head.follow("Kinerja").sees("Produksi", "0 dari 1", "Interval 95 %", "per pemeriksaan", "Wilson");
        head.sees(
                        "Tahun %d dan %d".formatted(today().getYear() - 1, today().getYear()),
                        "poin persentase, interval 95 % -79,3 … +79,3")
                .sees("penyebut yang berbeda", "Hanya 1 sarana yang disimpulkan di kedua tahun");
        head.follow("per sarana").sees("Setiap sarana dihitung satu kali setahun");
        for (var file : List.of("Unduh XLSX", "Unduh CSV")) {
            var download = head.page().waitForDownload(() -> head.follow(file));
            assertThat(Files.size(download.path())).isPositive();
        }
    }

    /// What the inspector did officially is shown; nothing of coaching was ever open to him.
    private static void readWhoSees(Walker siti) {
        siti.follow("Siapa yang melihat data saya").sees("Yang boleh melihat", "Yang tidak boleh melihat");
        siti.sees("Pak Andi", "mencatat kunjungan", "menjawab foto perbaikan")
                .sees("Pak Budi", "mencatat pemeriksaan resmi");
        var entries = siti.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM);
        assertThat(entries.allInnerTexts().stream().filter(entry -> entry.contains("Pengawas:")))
                .isNotEmpty()
                .noneMatch(entry -> entry.contains("catatan pendampingan") || entry.contains("kartu tugas"));
        siti.sees("Bu Rina", "menugaskan pendamping");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    private static String taskPath(Walker siti) {
        return siti.follow("Beranda").follow("Buka kartu tugas").path();
    }

    private static void isRefused(Walker budi, String path) {
        assertThat(path).matches("/(binaan|tugas)/.+");
        assertThat(budi.open(path)).isEqualTo(403);
        budi.sees("Halaman ini bukan untuk akun Anda");
    }
}
