package id.badak.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import id.badak.cast.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody at a browser. Finds things by the words on them, never by how the page is built, and
/// remembers what the browser complained of on the way.
final class Walker implements AutoCloseable {
    static final int NARROWEST_PIXELS = 360;
    private static final int PATIENCE_MILLIS = 15_000;

    /// A refused page is also a line in the console; the walks refuse on purpose.
    private static final Pattern REFUSED = Pattern.compile("Failed to load resource: .* status of 4(03|04|09|22).*");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Walker(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
    }

    private void listen(ConsoleMessage message) {
        var serious = message.type().equals("error") || message.type().equals("warning");
        if (serious && !REFUSED.matcher(message.text()).matches()) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    Page page() {
        return page;
    }

    /// What the browser said in its console: script errors and breaches of the content policy among it.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Walker signIn(Cast.Member member) {
        open("/masuk");
        fill("Nama pengguna", member.username());
        fill("Kata sandi", Cast.PASSWORD);
        return press("Masuk");
    }

    /// Types an address, as only a test or a trespasser does; gives the answer's status.
    int open(String path) {
        var response = page.navigate(path);
        return response == null ? 0 : response.status();
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    /// Follows the first link of that name: the menu comes before the page.
    Walker follow(String link) {
        link(link).first().click();
        return this;
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    Walker press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    Walker fill(String label, String words) {
        field(label).fill(words);
        return this;
    }

    Walker choose(String label, String option) {
        field(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    Walker attach(String label, FilePayload file) {
        field(label).setInputFiles(file);
        return this;
    }

    /// Picks an answer of one clause.
    Walker answer(String clause, String answer) {
        clause(clause)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    Locator clause(String number) {
        return page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(Pattern.compile("^" + number + "\\. ")));
    }

    Walker sees(String... words) {
        for (var one : words) {
            assertThat(page.getByRole(AriaRole.MAIN)).containsText(one);
        }
        return this;
    }

    Walker sees(Pattern words) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(words);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
