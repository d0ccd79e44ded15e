package id.badak.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Authority;
import id.badak.cast.WithServedBadak;
import id.badak.kernel.CannotStart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Badak that speaks TLS itself, with the settings that `serve` makes of a certificate.
@WithServedBadak
class CertificateTests {
    private static final String TLS_1_1 = "0302";
    private static final String TLS_1_2 = "0303";
    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;
    private static final int PROTOCOL_VERSION = 70;

    private static Path folder;
    private static Authority authority;
    private static Certificate certificate;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int operators;

    @DynamicPropertySource
    static void begin(DynamicPropertyRegistry settings) throws IOException {
        folder = Files.createTempDirectory("badak-tls");
        authority = Authority.in(folder);
        var issued = authority.issue("ip:127.0.0.1");
        certificate = new Certificate(folder.resolve("site.pem"), folder.resolve("site.key"));
        Files.copy(issued.certificate(), certificate.chain());
        Files.copy(issued.key(), certificate.key());
        for (var property : certificate.properties(/* operatorsToo= */ true)) {
            var equals = property.indexOf('=');
            settings.add(property.substring(2, equals), () -> property.substring(equals + 1));
        }
        settings.add("spring.ssl.bundle.watch.file.quiet-period", () -> "100ms");
    }

    /// Who looks after a node asks it on its own machine, by HTTP, as the manual says.
    @Test
    void leavesTheOperatorsPortOfThisMachineAlone() {
        assertThat(certificate.properties(/* operatorsToo= */ false))
                .contains("--management.server.ssl.enabled=false")
                .noneMatch(property -> property.startsWith("--management.server.ssl.bundle"));
    }

    @Test
    void prefersTheNewestVersion() throws IOException {
        try (var socket = open(port)) {
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
        try (var socket = open(port)) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.2");
        }
    }

    /// By hand, since no client of today says such a thing any more.
    @Test
    void speaksNoOlderOne() throws IOException {
        var newer = answer(hello(TLS_1_2));
        assertThat(newer[0]).isEqualTo((byte) HANDSHAKE);

        var older = answer(hello(TLS_1_1));
        assertThat(older[0]).isEqualTo((byte) ALERT);
        assertThat(older[6]).isEqualTo((byte) PROTOCOL_VERSION);
    }

    @Test
    void agreesOnTheStrongestSuitesAlone() throws IOException {
        requireTheStrongestSuites();
        assertThat(Certificate.SUITES).allMatch(suite -> suite.contains("_256_GCM_") || suite.contains("_CHACHA20_"));
    }

    private void requireTheStrongestSuites() throws IOException {
        for (var offered : offered()) {
            try (var socket = open(port)) {
                socket.setEnabledCipherSuites(new String[] {offered});
                if (Certificate.SUITES.contains(offered) && !offered.contains("_RSA_")) {
                    socket.startHandshake();
                    assertThat(socket.getSession().getCipherSuite()).isEqualTo(offered);
                } else {
                    assertThatThrownBy(socket::startHandshake).as(offered).isInstanceOf(SSLException.class);
                }
            }
        }
    }

    @Test
    void tellsABrowserToStayAndNothingToOneThatComesInClear() throws IOException {
        assertThat(page(open(port), ""))
                .startsWith("HTTP/1.1 200")
                .contains("Strict-Transport-Security: max-age=31536000");
        try (var clear = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(page(clear, "")).startsWith("HTTP/1.1 400").doesNotContain("sandi", "Set-Cookie");
        }
    }

    @Test
    void coversTheOperatorsPortWhereItIsReachedFromElsewhere() throws IOException {
        assertThat(get(open(operators), "/health/live", "")).startsWith("HTTP/1.1 200");
        try (var clear = new Socket(InetAddress.getLoopbackAddress(), operators)) {
            assertThat(get(clear, "/health/live", "")).startsWith("HTTP/1.1 400");
        }
    }

    /// Nobody stands in front, so nobody can say that the browser came in another way.
    @Test
    void believesNoForwardedWord() throws IOException {
        assertThat(page(open(port), "X-Forwarded-Proto: http\r\n")).contains("Strict-Transport-Security");
    }

    @Test
    void showsARenewedCertificateWithoutARestart() throws IOException {
        var before = shown();
        var renewed = authority.issue("ip:127.0.0.1");
        Files.copy(renewed.key(), certificate.key(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(renewed.certificate(), certificate.chain(), StandardCopyOption.REPLACE_EXISTING);

        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (shown().equals(before) && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(shown()).isNotEqualTo(before);
        requireTheStrongestSuites();
    }

    @Test
    void isRefusedWithoutItsKeyOrWhenItIsNone() throws IOException {
        var chain = Optional.of(certificate.chain().toString());
        var nothing = folder.resolve("nothing.pem");
        assertThatThrownBy(() -> Certificate.of(chain, Optional.empty()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("BADAK_TLS_CERTIFICATE and BADAK_TLS_KEY come together; one is missing.");
        assertThatThrownBy(() -> Certificate.of(chain, Optional.of(nothing.toString())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("BADAK_TLS_KEY names a file that cannot be read");
        Files.writeString(nothing, "bukan sertifikat");
        assertThatThrownBy(() -> Certificate.of(Optional.of(nothing.toString()), chain))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no certificate in PEM form");
        assertThat(Certificate.of(Optional.empty(), Optional.empty())).isEmpty();
    }

    /// What a client of today has; the authority's certificates have no RSA key.
    private String[] offered() throws IOException {
        try (var socket = open(port)) {
            return socket.getEnabledCipherSuites();
        }
    }

    private String shown() throws IOException {
        try (var socket = open(port)) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                    .getSerialNumber()
                    .toString();
        }
    }

    private static SSLSocket open(int to) throws IOException {
        return (SSLSocket) authority.trusting().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), to);
    }

    private static String page(Socket socket, String headers) throws IOException {
        return get(socket, "/masuk", headers);
    }

    private static String get(Socket socket, String path, String headers) throws IOException {
        try (socket) {
            var request = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n%s\r\n".formatted(path, headers);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private byte[] answer(byte[] hello) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(hello);
            return socket.getInputStream().readNBytes(7);
        }
    }

    /// A ClientHello (RFC 5246, 7.4.1.2) that offers everything a server of then or now could want: suites, curve
    /// secp256r1, uncompressed points, and signatures.
    private static byte[] hello(String version) throws IOException {
        var suites = "c02cc02bc00ac009c014c013002f0035";
        var extensions = "000a00040002 0017" + "000b00020100" + "000d0008 0006 0403 0401 0201";
        var body = new ByteArrayOutputStream();
        body.write(hex(version + "00".repeat(32) + "00"));
        body.write(withLength(hex(suites)));
        body.write(hex("0100"));
        body.write(withLength(hex(extensions)));
        var message = new ByteArrayOutputStream();
        message.write(hex("0100"));
        message.write(withLength(body.toByteArray()));
        var entry = new ByteArrayOutputStream();
        entry.write(hex("160301"));
        entry.write(withLength(message.toByteArray()));
        return entry.toByteArray();
    }

    private static byte[] withLength(byte[] bytes) {
        return ByteBuffer.allocate(Short.BYTES + bytes.length)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] hex(String words) {
        return HexFormat.of().parseHex(words.replace(" ", ""));
    }
}
