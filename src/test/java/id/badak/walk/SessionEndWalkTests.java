package id.badak.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import id.badak.cast.Cast;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A page that stands open when its session ends, in a real browser.
@WithBadak
class SessionEndWalkTests {
    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void emptiesThePageWithoutTheServer() {
        var member = cast.inNewOffice().the(Role.COORDINATOR);
        try (var walker = CHROMIUM.desk(port)) {
            walker.signIn(member);
            walker.page().clock().install();
            walker.open("/akun");
            walker.sees(member.username());
            walker.page().context().setOffline(true);

            walker.page().clock().fastForward("11:50:00");
            walker.sees(member.username());
            walker.page().clock().fastForward("10:01");

            isEmptied(walker.page());
        }
    }

    /// As when somebody signs out beside, or ends the session from their telephone.
    @Test
    void emptiesThePageThatComesBackIntoSightAfterASignOut() {
        var member = cast.inNewOffice().the(Role.COORDINATOR);
        try (var walker = CHROMIUM.desk(port)) {
            walker.signIn(member);
            walker.open("/akun");
            comesIntoSight(walker.page());
            walker.sees(member.username());
            var beside = walker.page().context().newPage();
            beside.navigate("/akun");
            beside.locator("form[action='/keluar'] button").first().click();
            beside.waitForURL(url -> url.contains("/masuk"));

            comesIntoSight(walker.page());

            walker.page().waitForURL("**/masuk");
            assertThat(walker.page().locator("body")).not().containsText(member.username());
        }
    }

    private static void comesIntoSight(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    /// Without a network the browser's own page may follow; nothing of ours is left either way.
    private static void isEmptied(Page page) {
        assertThat(page.locator("main")).hasCount(0);
    }
}
