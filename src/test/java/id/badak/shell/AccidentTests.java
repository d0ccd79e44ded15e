package id.badak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Forbidden;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.gate.credential.GateSpecimens;
import id.badak.kernel.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What no door foresaw is nobody's mistake but ours, and is found again by its number.
@WithBadak
class AccidentTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void isTheAnswerWhereOnlyAConstraintSaidNo() {
        var member = cast.inNewOffice().the(Role.COORDINATOR);
        var rina = Visitor.signedIn(port, member);
        var change = Map.of(
                "sandiLama", Cast.PASSWORD,
                "sandiBaru", GateSpecimens.NEW_PASSWORD,
                "sandiUlang", GateSpecimens.NEW_PASSWORD);

        try (var _ = Forbidden.unless("gate.sign_in", "username <> '" + member.username() + "'")) {
            var answer = rina.submit("/akun", "/akun/sandi", change);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.words())
                    .contains("bukan pada Anda")
                    .containsPattern("Nomor kejadian: [0-9a-f]{12}")
                    .doesNotContain("constraint", "sign_in");
        }
        assertThat(rina.submit("/akun", "/akun/sandi", change).words()).contains("Kata sandi sudah diganti");
    }
}
