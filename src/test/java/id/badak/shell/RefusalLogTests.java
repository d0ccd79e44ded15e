package id.badak.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class RefusalLogTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private final Logger log = (Logger) LoggerFactory.getLogger(RefusalLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private Cast.Member member;
    private Visitor visitor;

    @BeforeEach
    void listen() {
        member = cast.inNewOffice().the(Role.MENTOR);
        visitor = Visitor.signedIn(port, member);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
    }

    @Test
    void notesWhoAskedForAPageOfOthers() {
        visitor.get("/pemeriksaan");

        assertThat(ours()).containsExactly("refused 403 at-the-door GET /pemeriksaan");
    }

    @Test
    void notesWhoAskedForAnotherOfficesRow() {
        visitor.get("/binaan/" + Ids.next());

        assertThat(ours()).containsExactly("refused 404 mentoring.unknown GET /binaan/*");
    }

    @Test
    void notesAForgedTokenAndAnActOfAnotherSite() {
        visitor.post("/keluar", "karangan", Map.of());
        visitor.fetch(
                "/keluar",
                request -> request.header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.noBody()));

        assertThat(ours())
                .containsExactly("refused 403 at-the-door POST /keluar", "refused 403 at-the-door POST /keluar");
    }

    @Test
    void notesABodyThatNoPageUnderstands() {
        visitor.postJson("/api/operasi", visitor.token("/akun"), "{");

        assertThat(ours()).containsExactly("refused 400 shell.bad-request POST /api/operasi");
    }

    @Test
    void notesAFormThatCameBackWithItsFaults() {
        visitor.submit("/sarana/baru", "/sarana/baru", Map.of("nama_usaha", "Usaha Kenari"));

        await().untilAsserted(() -> assertThat(ours()).containsExactly("refused 422 shell.faults POST /sarana/baru"));
    }

    /// What the person was told is no fault of the form, and is noted once.
    @Test
    void notesNothingOfWhatWentWell() {
        visitor.get("/sarana/baru");
        visitor.get("/akun");

        assertThat(ours()).isEmpty();
    }

    /// A line is written once the answer has gone. Nobody has come in, so it has no account: only the id that we gave
    /// the request.
    @Test
    void notesATryToSignInThatWasHeldBack() {
        var stranger = new Visitor(port);
        var form = "_csrf=" + stranger.token("/masuk") + "&nama=" + member.username() + "&sandi=salah";
        for (var tries = 0; tries < 6; tries++) {
            stranger.fetch(
                    "/masuk",
                    with -> with.header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form)));
        }

        await().untilAsserted(() -> assertThat(List.copyOf(lines.list))
                .filteredOn(line -> line.getFormattedMessage().startsWith("refused 429 shell.faults POST "))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsKey("request"))
                .last()
                .satisfies(line -> assertThat(line.getFormattedMessage()).doesNotContain(member.username())));
    }

    /// A line break would make a line of its own; a name or a secret has no place here.
    @Test
    void writesNothingOfWhatWasTyped() {
        visitor.get("/tidak/Kenari%0d%0arefused/kenari-rahasia-yang-panjang-sekali");

        assertThat(ours()).allSatisfy(line -> assertThat(line).doesNotContain("enari", "%0d", "\n"));
    }

    /// Of this test's person: other tests may be refused at the same moment.
    private List<String> ours() {
        return lines.list.stream()
                .filter(line -> member.actor()
                        .account()
                        .toString()
                        .equals(line.getMDCPropertyMap().get("account")))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
