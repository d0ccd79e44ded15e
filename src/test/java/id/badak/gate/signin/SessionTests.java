package id.badak.gate.signin;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@WithBadak
class SessionTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcIndexedSessionRepository sessions;

    /// PostgreSQL takes no NUL in a text; what is not text at all becomes one.
    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "", "\u00ff", "x' OR 1=1"})
    void aCookieThatIsNoSessionIsNoAccident(String value) {
        var cookie = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.ISO_8859_1));
        var answer = new Visitor(port)
                .fetch(
                        "/janji",
                        request -> request.header("Cookie", "badak=" + cookie).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /// A UUID has the same signs at five places.
    @Test
    void haveIdsThatAreChanceFromTheFirstLetterToTheLast() {
        var ids = Stream.generate(() -> newId(sessions)).limit(3000).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]{36}"));
        for (var place = 0; place < 36; place++) {
            var letters = new HashSet<Character>();
            for (var id : ids) {
                letters.add(id.charAt(place));
            }
            assertThat(letters).as("place %d", place).hasSize(64);
        }
    }

    @Test
    void isToldWhenItIsNotThereToBeEnded() {
        var andi = Visitor.signedIn(port, cast.inNewOffice().the(Role.MENTOR));

        shown(
                andi.submit("/akun", "/akun/sesi/" + Ids.next() + "/akhiri", Map.of("sandi", Cast.PASSWORD)),
                new UnknownSession());
    }

    @Test
    void twoRequestsMayRememberTheSameThingAtOnce() {
        assertThat(rememberedByTwo(sessions)).isEqualTo("second");
    }

    private static String newId(SessionRepository<? extends Session> sessions) {
        return sessions.createSession().getId();
    }

    private static <S extends Session> String rememberedByTwo(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        var first = Objects.requireNonNull(sessions.findById(session.getId()));
        var second = Objects.requireNonNull(sessions.findById(session.getId()));
        first.setAttribute("what", "first");
        second.setAttribute("what", "second");
        sessions.save(first);
        sessions.save(second);
        return Objects.requireNonNull(sessions.findById(session.getId())).<String>getRequiredAttribute("what");
    }
}
