package id.badak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@WithBadak
class CsrfTokensTests {
    private static final int BYTES = 32;

    @LocalServerPort
    private int port;

    @Test
    void haveTwoHundredAndFiftySixBitsByChance() {
        var seen = new HashSet<String>();
        for (var time = 0; time < 100; time++) {
            var token =
                    new CsrfTokens().generateToken(new MockHttpServletRequest()).getToken();
            assertThat(Base64.getUrlDecoder().decode(token)).hasSize(BYTES);
            seen.add(token);
        }
        assertThat(seen).hasSize(100);
    }

    /// On a page the token stands under a fresh mask of its own length (BREACH), so both halves together are twice as
    /// long.
    @Test
    void standInThePages() {
        var masked = Base64.getUrlDecoder().decode(new Visitor(port).token("/masuk"));

        assertThat(masked)
                .hasSize(2
                        * Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(new byte[BYTES])
                                .length());
    }
}
