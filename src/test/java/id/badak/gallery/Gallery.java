package id.badak.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import id.badak.cast.WithBadak;
import id.badak.demo.DemoSignIns;
import id.badak.demo.DemoStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Draws every page that the demo's people can reach, one of each kind, on a phone and at a desk, light
/// and dark.
///
/// Follows links from each home, so a new page is drawn because it can be reached. Not among the tests:
/// `bin/gallery` runs it.
@WithBadak
class Gallery {
    private static final Path FOLDER = Path.of("target/gallery");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @LocalServerPort
    private int port;

    @Autowired
    private DemoStory story;

    private record Look(String name, int width, int height, ColorScheme scheme) {}

    private static final List<Look> LOOKS = List.of(
            new Look("phone", 360, 740, ColorScheme.LIGHT),
            new Look("phone-dark", 360, 740, ColorScheme.DARK),
            new Look("desk", 1280, 800, ColorScheme.LIGHT));

    @Test
    void drawsEveryPage() throws IOException {
        story.tellIfNew(_ -> {});
        Files.createDirectories(FOLDER);
        var drawn = new ArrayList<String>();
        try (var playwright = Playwright.create();
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(ARGUMENTS))) {
            for (var person : DemoSignIns.NAMES) {
                for (var look : LOOKS) {
                    drawn.addAll(drawAll(browser, person, look));
                }
            }
        }
        Files.writeString(FOLDER.resolve("index.html"), index(drawn));
        assertThat(drawn).isNotEmpty();
    }

    private List<String> drawAll(Browser browser, String person, Look look) {
        var drawn = new ArrayList<String>();
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme()))) {
            var page = context.newPage();
            page.navigate(root() + "/masuk");
            page.fill("#nama", person);
            page.fill("#sandi", DemoSignIns.PASSWORD);
            page.click("main button");
            var ahead = new ArrayDeque<String>(List.of(page.url()));
            var kinds = new HashSet<String>();
            while (!ahead.isEmpty()) {
                var url = ahead.poll();
                if (kinds.add(kind(url))) {
                    page.navigate(url);
                    drawn.add(draw(page, person, look, url));
                    ahead.addAll(links(page));
                }
            }
        }
        return drawn;
    }

    private static String draw(Page page, String person, Look look, String url) {
        var name = "%s-%s-%s.png"
                .formatted(person, kind(url).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", ""), look.name());
        page.screenshot(
                new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)).setFullPage(true));
        return name;
    }

    /// The pages one can go to from here; downloads and queries are no pages of their own.
    private List<String> links(Page page) {
        return page.locator("a[href^='/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> !href.contains(".") && !href.contains("#"))
                .map(href -> root() + href)
                .toList();
    }

    /// Pages that differ only in an id are of one kind.
    private static String kind(String url) {
        return ID.matcher(url.replaceFirst("https?://[^/]+", ""))
                .replaceAll("id")
                .replaceFirst("/[A-Z_]+$", "/zone");
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }

    private static String index(List<String> drawn) {
        var html = new StringBuilder("<!doctype html><meta charset=utf-8><title>Badak</title>");
        for (var name : drawn) {
            html.append("<figure><figcaption>").append(name).append("</figcaption><img loading=lazy src=\"");
            html.append(name).append("\"></figure>\n");
        }
        return html.toString();
    }
}
