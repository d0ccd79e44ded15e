package id.badak.walk;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What must go on when scripts do not run: the mentor's visit and the owner's fix.
@WithBadak
class NoScriptWalkTests {
    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void recordsAVisit() {
        var company = cast.inNewOffice();
        var story = MentoringStory.in(port, company).assigned();
        try (var andi = CHROMIUM.phoneWithoutScript(port).signIn(company.the(Role.MENTOR))) {
            andi.follow(story.kitchen().name()).follow("Catat kunjungan");
            andi.fill("Lama, menit", "empat puluh");
            andi.field("Tatap muka").check();
            andi.answer("1", "Aman").answer("13", "Perlu");
            var bin = andi.clause("13");
            bin.getByLabel("Sebab").selectOption("HABIT");
            bin.getByLabel("Pasang tutup rapat").check();
            bin.getByLabel("Selesai sampai").fill(inAWeek());
            bin.getByLabel("Foto sebelum").setInputFiles(Luggage.picture("before-washing"));
            andi.press("Simpan kunjungan").sees("Ada yang perlu diperbaiki", "angka 1 sampai 600");
            andi.fill("Lama, menit", "40").press("Simpan kunjungan");
            andi.sees("Kunjungan tersimpan. Nomor bukti", "40 menit", "2 butir dilihat, 1 perlu");
            assertThat(andi.complaints()).isEmpty();
        }
    }

    @Test
    void sendsAFixAndAcceptsIt() {
        var company = cast.inNewOffice();
        var story = MentoringStory.in(port, company).assigned();
        story.visited(Set.of("13"));
        try (var siti = CHROMIUM.phoneWithoutScript(port).signIn(story.siti());
                var andi = CHROMIUM.phoneWithoutScript(port).signIn(company.the(Role.MENTOR))) {
            siti.follow("Buka kartu tugas").press("Kirim foto").sees("Pilih satu foto dulu");
            siti.fill("Pesan untuk pendamping, boleh kosong", "sudah rapat")
                    .attach("Foto sesudah", Luggage.picture("after-washing"))
                    .press("Kirim foto")
                    .sees("Foto diterima. Nomor bukti", "sudah rapat");

            andi.open(siti.path());
            andi.press("Terima, sudah aman").sees("Diterima. Tugas ini selesai.");
            siti.follow("Beranda").sees("37 dari 37 aman.");
        }
    }

    private static String inAWeek() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(7).toString();
    }
}
