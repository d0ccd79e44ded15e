package id.badak.walk;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Inspected;
import id.badak.cast.Mentorings;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From living data to a frozen dataset and back out of it, by a researcher at a telephone that runs no script.
@WithBadak
class ResearchWalkTests {
    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Mentorings mentorings;

    @Test
    void walksFromExtractToDiscardedDataset() {
        var company = cast.inNewOffice();
        var mentored = mentorings.in(company);
        mentored.visited(mentored.draft().lasting(90));
        Inspected.many(company, 30, "PANGAN_IRT", LocalDate.of(2024, 3, 4));
        Inspected.once(company, mentored.kitchen().studyKey(), "PANGAN_IRT", LocalDate.of(2024, 5, 6), "TMK");
        try (var jaka = CHROMIUM.phoneWithoutScript(port).signIn(company.the(Role.RESEARCHER))) {
            jaka.follow("Penelitian").sees("Belum ada data beku").follow("Bekukan data");
            jaka.fill("Nama data beku", "Produksi sampai hari ini")
                    .press("Bekukan sekarang")
                    .sees("Data sudah dibekukan: 31 baris", "31 sarana, 1 di antaranya didampingi", "SHA-256");
            var dataset = jaka.path();
            jaka.follow("Baris data").sees("S-00001", "tidak didampingi");
            jaka.fill("Sarana", "S-00002").press("Cari").sees("S-00002");
            jaka.open(dataset);
            jaka.page().getByText("Buang barisnya").first().click();
            jaka.fill("Alasan", "Salah rantai").press("Buang barisnya").sees("Barisnya dibuang", "Salah rantai");
            assertThat(jaka.link("Unduh CSV").count()).isZero();
            assertThat(jaka.complaints()).isEmpty();
        }
    }
}
