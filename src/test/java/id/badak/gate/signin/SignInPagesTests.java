package id.badak.gate.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class SignInPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void refusesAWrongPasswordWithoutSayingWhichOfTheTwoIsWrong() {
        var visitor = new Visitor(port);
        var member = cast.inNewOffice().the(Role.MENTOR);

        var known = visitor.submit("/masuk", "/masuk", Map.of("nama", member.username(), "sandi", "bukan"));
        var unknown = visitor.submit("/masuk", "/masuk", Map.of("nama", "tidak.ada", "sandi", "bukan"));

        assertThat(known.words()).contains("belum cocok");
        assertThat(unknown.words()).isEqualTo(known.words());
    }

    @Test
    void knowsNobodyWithASignThatNoTextHolds() {
        var answer = new Visitor(port).submit("/masuk", "/masuk", Map.of("nama", "a\0b", "sandi", "bukan"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("belum cocok");
    }

    @Test
    void asksForSignInBeforeAnythingElse() {
        assertThat(new Visitor(port).get("/binaan").path()).isEqualTo("/masuk");
    }

    @Test
    void answersAnUnknownAddressWithAPage() {
        var visitor = Visitor.signedIn(port, cast.inNewOffice().the(Role.COORDINATOR));

        var answer = visitor.get("/tidak-ada");

        assertThat(answer.status()).isBetween(403, 404);
        assertThat(answer.words()).contains("Belum bisa dilanjutkan");
    }
}
