package id.badak.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.PostBox;
import id.badak.cast.WithMail;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.notice.Addresses;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An owner comes in without a password, on a phone that runs no script, in a real browser.
@WithMail
class OwnerSignInWalkTests {
    private static final Pattern LINK = Pattern.compile("http://badak\\.contoh\\.id(/masuk/\\S+)");
    private static final Pattern DIGITS = Pattern.compile("\\b(\\d{6})\\b");

    /// What WCAG 2.2 asks of a target is 24; a thick finger wants more.
    private static final int LEAST_BUTTON_PIXELS = 40;

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Addresses addresses;

    @Test
    void comesInByTheCodeOfTheMentorThenByLetter() {
        var company = cast.inNewOffice();
        var story = MentoringStory.in(port, company).assigned();
        var address = "walk-" + Ids.next().toString().substring(24) + "@contoh.id";
        try (var andi = CHROMIUM.phoneWithoutScript(port).signIn(company.the(Role.MENTOR));
                var siti = CHROMIUM.phoneWithoutScript(port);
                var again = CHROMIUM.phoneWithoutScript(port)) {
            andi.follow(story.kitchen().name()).follow("Bantu pemilik masuk");
            andi.press("Tunjukkan kode masuk").sees("Berlaku sampai");
            var code = andi.page().locator("main code").innerText();
            assertThat(andi.page().locator("svg.badak-square").boundingBox().width)
                    .isGreaterThan(200);

            siti.open("/masuk");
            siti.follow("Masuk dengan kode petugas");
            siti.fill("Kode dari petugas", "AAAA 2222").press("Masuk").sees("belum cocok");
            siti.fill("Kode dari petugas", code).press("Masuk");
            assertThat(siti.path()).isEqualTo("/beranda");

            siti.open("/akun");
            siti.follow("Atur alamat surel");
            siti.fill("Alamat surel", "siti").press("Kirim tautan pengesahan").sees("belum lengkap");
            siti.fill("Alamat surel", address).press("Kirim tautan pengesahan").sees("sekarang belum cocok");
            siti.fill("Kata sandi Anda", Cast.PASSWORD)
                    .press("Kirim tautan pengesahan")
                    .sees("Buka surat itu");
            siti.open("/masuk/alamat");
            siti.press("Ya, ini alamat saya").sees("Tautannya belum ada");
            siti.fill("Tautan dari surat", found(LINK, address, 1))
                    .press("Ya, ini alamat saya")
                    .sees("sudah bisa dipakai");

            again.open("/masuk");
            again.follow("Masuk lewat surel");
            again.fill("Alamat surel", address).press("Kirim surat").sees("Periksa surel Anda");
            assertFits(again);
            again.fill("Enam angka dari surat", "12").press("Masuk").sees("belum cocok");
            again.fill("Enam angka dari surat", found(DIGITS, address, 2)).press("Masuk");
            assertThat(again.path()).isEqualTo("/beranda");
            again.follow("Siapa yang melihat data saya").sees("menunjukkan kode masuk");

            assertThat(siti.complaints()).isEmpty();
            assertThat(again.complaints()).isEmpty();
        }
    }

    /// The secret stands behind `#`: the browser's script puts it where it is sent, so there is nothing to copy.
    @Test
    void comesInByPressingTheLinkOrByTheSquareOnAPhoneWithScripts() {
        var company = cast.inNewOffice();
        var story = MentoringStory.in(port, company).assigned();
        var address = "walk-" + Ids.next().toString().substring(24) + "@contoh.id";
        addresses.confirm(story.siti().actor().account(), address);
        try (var andi = CHROMIUM.phone(port).signIn(company.the(Role.MENTOR));
                var siti = CHROMIUM.phone(port);
                var again = CHROMIUM.phone(port)) {
            siti.open("/masuk/surat");
            siti.fill("Alamat surel", address).press("Kirim surat").sees("Periksa surel Anda");
            siti.open(found(LINK, address, 1));
            assertThat(siti.page().locator("#tautan").isVisible()).isFalse();
            siti.press("English").sees("Sign in now");
            assertThat(siti.page().locator("#tautan").isVisible()).isFalse();
            siti.press("Bahasa Indonesia");
            assertFits(siti);
            siti.page().locator(".govuk-skip-link").press("Enter");
            siti.press("Masuk sekarang");
            assertThat(siti.path()).isEqualTo("/beranda");

            andi.follow(story.kitchen().name()).follow("Bantu pemilik masuk");
            andi.press("Tunjukkan kode masuk").sees("Berlaku sampai");
            var code = andi.page().locator("main code").innerText().replace(" ", "");
            again.open("/masuk/petugas#" + code);
            assertThat(again.page().locator("#kode").inputValue()).isEqualTo(code);
            again.press("Masuk");
            assertThat(again.path()).isEqualTo("/beranda");

            assertThat(siti.complaints()).isEmpty();
            assertThat(again.complaints()).isEmpty();
        }
    }

    private static void assertFits(Walker walker) {
        var wide = walker.page().evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wide).isEqualTo(false);
        for (Locator button :
                walker.page().locator("main button, main .govuk-button").all()) {
            assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(LEAST_BUTTON_PIXELS);
        }
    }

    private static String found(Pattern pattern, String address, int count) {
        var letters = PostBox.await(address, count);
        var matcher = pattern.matcher(PostBox.words(letters.get(count - 1)));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
