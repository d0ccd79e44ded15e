package id.badak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.WithBadak;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class PlainRequestTests {
    @LocalServerPort
    private int port;

    /// Half an escape in a path's parameter once was an accident that anybody could cause.
    @ParameterizedTest
    @ValueSource(strings = {"/janji;%2", "//%2e;%2/.e/bahasa", "/janji;%zz", "/janji;a=b", "/;"})
    void aPathWithParametersIsRefusedWithASentence(String path) throws IOException {
        assertRefused("GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".formatted(path));
    }

    /// It once was found out only while the sentence that refuses it was written, which was an accident.
    @ParameterizedTest
    @ValueSource(strings = {"\u00ff/\u00fe", "text/html, image/\u00e9", "\u0080"})
    void whatWouldBeHadInNoWordsIsRefusedWithASentence(String accept) throws IOException {
        assertRefused("GET /masuk HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept: %s\r\n\r\n".formatted(accept));
    }

    private void assertRefused(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("<main").contains("Content-Security-Policy");
        }
    }
}
