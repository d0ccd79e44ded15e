package id.badak.gate.pace;

import static id.badak.cast.Refusals.shown;
import static id.badak.cast.Refusals.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.BadakApplication;
import id.badak.cast.Cast;
import id.badak.cast.CastConfiguration;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.kernel.Dear;
import id.badak.kernel.Role;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who asks too fast is held back, over HTTP, with figures so small that a test can reach them.
@SpringBootTest(
        classes = BadakApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "badak.sign-in.second-factor=optional")
@ContextConfiguration(initializers = {TestDatabase.class, PaceTests.Tight.class})
@Import(CastConfiguration.class)
@DirtiesContext
class PaceTests {
    private static final int PAGES = 12;
    private static final int ACTS = 6;
    private static final int FILES = 2;
    private static final int DEVICE = 5;
    private static final int STRANGERS = 60;

    /// What comes from their own upload, or is the same for everybody.
    private static final Set<String> GIVE_NOTHING_AWAY =
            Set.of("/sarana/impor/contoh.csv", "/sarana/impor/contoh.xlsx", "/sarana/impor/{id}/salah.csv");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private Cast.Company company;
    private Visitor rina;

    @BeforeEach
    void aCoordinator() {
        company = cast.inNewOffice();
        rina = Visitor.signedIn(port, company.the(Role.COORDINATOR));
    }

    @Test
    void holdsBackWhoOpensPagesFasterThanPeopleDo() {
        var held = until429(() -> rina.get("/akun"), PAGES);

        shown(held, new PaceProblem.TooFast(seconds(held)));
        assertThat(seconds(held)).isBetween(1, 60 / PAGES);
        var head = Visitor.signedIn(port, company.the(Role.HEAD));
        assertThat(head.get("/akun").status())
                .as("somebody else at the same address")
                .isEqualTo(200);
    }

    @Test
    void holdsBackWhoSendsFormsFasterThanPeopleDo() {
        var token = rina.token("/akun");
        var held = until429(() -> rina.post("/bahasa", token, Map.of("kode", "id", "kembali", "/janji")), ACTS);

        shown(held, new PaceProblem.TooFast(seconds(held)));
        assertThat(rina.post("/akun/sesi/akhiri", token, Map.of()).status())
                .as("whichever form")
                .isEqualTo(429);
    }

    @Test
    void givesFewFilesAnHourWhicheverTheyAreAndPagesStillOpen() {
        var held = until429(() -> rina.get("/jejak.csv"), FILES);

        var minutes = (seconds(held) + 59) / 60;
        shown(held, new PaceProblem.TooManyFiles(minutes));
        assertThat(minutes).isBetween(1, 60 / FILES);
        assertThat(rina.get("/jejak").status()).isEqualTo(200);
    }

    /// It hears the refusal of the whole request, and nothing of what it sent was begun.
    @Test
    void tellsADeviceToComeAgain() {
        var andi = Visitor.signedIn(port, company.the(Role.MENTOR));
        var token = andi.token("/akun");
        var held = until429(() -> andi.postJson("/api/operasi", token, "{\"operations\":[]}"), DEVICE);

        told(held, new PaceProblem.TooFast(seconds(held)));
        assertThat(held.response().body()).doesNotContain("watermark");
    }

    @Test
    void countsWhoHasNotSignedInByAddress() {
        var here = "203.0.113.7";
        // One comes back each second, and a slow machine takes seconds.
        var let = Stream.generate(() -> open(here))
                .limit(STRANGERS * 3)
                .takeWhile(status -> status == 200)
                .count();

        assertThat(let).isBetween((long) STRANGERS, STRANGERS * 3L - 1);
        assertThat(open("203.0.113.8")).isEqualTo(200);
        assertThat(rina.get("/akun").status()).as("who has signed in").isEqualTo(200);
        assertThat(new Visitor(port)
                        .fetch("/badak.css", request -> request.header("X-Forwarded-For", here))
                        .statusCode())
                .as("what costs nothing")
                .isEqualTo(200);
    }

    @Test
    void marksEveryPageThatGivesAFileAway() {
        mapping.getHandlerMethods()
                .forEach((asked, handler) -> asked.getPatternValues().stream()
                        .filter(path -> path.matches(".*\\.(csv|xlsx|zip)"))
                        .filter(path -> !GIVE_NOTHING_AWAY.contains(path))
                        .forEach(path -> assertThat(handler.hasMethodAnnotation(Dear.class))
                                .as(path)
                                .isTrue()));
    }

    @Test
    void takesNoFigureBelowOne() {
        assertThatThrownBy(() -> new PaceSettings(1, 1, 0, 1, 1, 1)).hasMessageContaining("1 or more");
    }

    private int open(String address) {
        return new Visitor(port)
                .fetch("/janji", request -> request.header("X-Forwarded-For", address))
                .statusCode();
    }

    /// Whoever signs in has opened a page or two by then.
    private static Visitor.Answer until429(Supplier<Visitor.Answer> asked, int most) {
        for (var count = 0; count <= most * 3; count++) {
            var answer = asked.get();
            if (answer.status() == 429) {
                assertThat(count).isGreaterThan(0);
                return answer;
            }
            assertThat(answer.status()).isEqualTo(200);
        }
        throw new AssertionError("not held back after " + (most * 3 + 1));
    }

    private static int seconds(Visitor.Answer answer) {
        return Integer.parseInt(
                answer.response().headers().firstValue(HttpHeaders.RETRY_AFTER).orElseThrow());
    }

    static final class Tight implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "tight pace",
                            Map.of(
                                    "badak.pace.pages", PAGES,
                                    "badak.pace.acts", ACTS,
                                    "badak.pace.files", FILES,
                                    "badak.pace.device", DEVICE,
                                    "badak.pace.strangers", STRANGERS,
                                    "badak.pace.times", 1)));
        }
    }
}
