package id.badak.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/// The machine's own Chromium, started once for a test class; `CHROMIUM` names another one. Nothing is
/// downloaded, and the browser is told to call nobody.
final class Chromium implements AutoCloseable {
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(QUIETLY));

    /// Somebody with a phone, as owners have.
    Walker phone(int port) {
        return walker(port, new NewContextOptions().setViewportSize(Walker.NARROWEST_PIXELS, 740));
    }

    /// Somebody at an office's desk.
    Walker desk(int port) {
        return walker(port, new NewContextOptions().setViewportSize(1280, 800));
    }

    /// Somebody at a desk who comes by the machine's name: browsers have no passkeys for a number.
    Walker deskAtLocalhost(int port) {
        return new Walker(browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setLocale("id-ID")));
    }

    /// Somebody whose phone runs no script: too old, too full, or the network lost it.
    Walker phoneWithoutScript(int port) {
        return walker(
                port,
                new NewContextOptions()
                        .setViewportSize(Walker.NARROWEST_PIXELS, 740)
                        .setJavaScriptEnabled(false));
    }

    private Walker walker(int port, NewContextOptions options) {
        return new Walker(browser.newContext(
                options.setBaseURL("http://127.0.0.1:" + port).setLocale("id-ID")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
