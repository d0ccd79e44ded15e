package id.badak.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The proxy that we offer: what it speaks, and that nothing goes past it.
class ProxyFileTests {
    private static final Path FILE = Path.of("packaging/nginx/badak.conf");

    private List<String> lines;

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(FILE).stream()
                .map(String::strip)
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void speaksTheTwoVersionsThatAreGood() {
        assertThat(values("ssl_protocols")).containsExactly("TLSv1.2 TLSv1.3");
    }

    @Test
    void offersForwardSecrecyAndAuthenticatedEncryptionTheStrongestFirst() {
        assertThat(values("ssl_ciphers")).singleElement().satisfies(offered -> {
            var suites = Arrays.asList(offered.split(":", -1));
            assertThat(suites)
                    .allMatch(suite ->
                            suite.matches("ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM-SHA(256|384)|CHACHA20-POLY1305)"));
            var weakest =
                    suites.stream().filter(suite -> suite.contains("AES128")).toList();
            assertThat(suites).endsWith(weakest.toArray(String[]::new));
        });
        assertThat(values("ssl_prefer_server_ciphers")).containsExactly("on");
    }

    @Test
    void servesNothingInClear() {
        var text = String.join("\n", lines);
        for (var server : text.split("\nserver \\{", -1)) {
            if (server.contains("listen 80")) {
                assertThat(server).contains("return 301 https://").doesNotContain("proxy_pass", "location", "root");
            } else if (server.contains("listen")) {
                assertThat(server)
                        .contains("listen 443 ssl")
                        .containsAnyOf("ssl_certificate ", "ssl_reject_handshake on;");
            }
        }
        assertThat(values("listen"))
                .allMatch(where -> where.contains("80 default_server") || where.contains("443 ssl"));
    }

    /// What a browser could say of itself, Badak hears from the proxy alone.
    @Test
    void overwritesEveryHeaderThatIsBelieved() {
        assertThat(values("proxy_set_header"))
                .contains(
                        "X-Forwarded-For $remote_addr",
                        "X-Forwarded-Proto https",
                        "X-Forwarded-Host $host",
                        "X-Forwarded-Port 443",
                        "X-Request-Id \"\"",
                        "Forwarded \"\"");
    }

    @Test
    void sendsNothingASecondTime() {
        assertThat(values("proxy_next_upstream")).containsExactly("off");
        assertThat(values("client_max_body_size")).containsExactly("100m");
    }

    private List<String> values(String directive) {
        return lines.stream()
                .filter(line -> line.startsWith(directive + " "))
                .map(line -> line.substring(directive.length() + 1).replaceFirst(";$", ""))
                .toList();
    }
}
