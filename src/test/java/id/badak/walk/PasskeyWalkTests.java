package id.badak.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import id.badak.cast.Cast;
import id.badak.cast.WithServedBadak;
import id.badak.kernel.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A passkey in a real browser, with the browser's own virtual authenticator, where the office asks for a second
/// factor.
@WithServedBadak
class PasskeyWalkTests {
    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void isMadeAndThenLetsInInPlaceOfACode() {
        var head = cast.inNewOffice().the(Role.HEAD);
        try (var walker = CHROMIUM.deskAtLocalhost(port)) {
            insertStick(walker);
            walker.signIn(head);
            walker.sees("Kantor meminta faktor kedua").follow("Atur kunci sandi");
            walker.fill("Kata sandi sekarang", Cast.PASSWORD).press("Tambah kunci sandi");
            walker.press("Buat kunci sandi di perangkat ini").sees("Belum pernah dipakai", "Chrome, Linux");
            assertThat(walker.open("/kinerja")).isEqualTo(200);
            assertThat(walker.path()).isEqualTo("/kinerja");
            walker.page().context().clearCookies();

            walker.signIn(head);
            assertThat(walker.path()).startsWith("/masuk/kode");
            walker.press("Pakai kunci sandi");
            walker.page().waitForURL("**/kinerja");
            walker.open("/akun/kode/kunci");
            walker.sees("Terakhir dipakai");
            assertThat(walker.complaints()).isEmpty();
        }
    }

    /// A phone without script is told what is missing, and is offered nothing that does not work.
    @Test
    void isNotOfferedWhereItCannotWork() {
        var head = cast.inNewOffice().the(Role.HEAD);
        try (var walker = CHROMIUM.phoneWithoutScript(port)) {
            walker.signIn(head);
            walker.follow("Atur kunci sandi");
            walker.fill("Kata sandi sekarang", Cast.PASSWORD).press("Tambah kunci sandi");
            walker.sees("perlu peramban yang lebih baru");
            assertThat(walker.page().locator("form[data-badak-passkey]").isVisible())
                    .isFalse();
            walker.follow("Atur kode dari aplikasi").sees("Mulai memasang");
        }
    }

    /// Chromium's own, as described in its DevTools protocol, domain WebAuthn.
    private static void insertStick(Walker walker) {
        var devtools = walker.page().context().newCDPSession(walker.page());
        devtools.send("WebAuthn.enable");
        var stick = new JsonObject();
        stick.addProperty("protocol", "ctap2");
        stick.addProperty("transport", "usb");
        stick.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", stick);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
