package id.badak.prove.nonsense;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/// What came back for raw bytes.
///
/// @param status 0 when the server hung up without a word
/// @param hung   whether nothing ended the answer in time
record RawAnswer(int status, String text, Duration took, boolean hung) {
    static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[\\s\\S]*");

    /// Sends everything, says that no more comes, and reads to the end: whoever lies about a length
    /// must not make the server wait for the rest, since to wait for it would be right.
    static RawAnswer to(int port, byte[] request) {
        var began = System.nanoTime();
        var answer = new ByteArrayOutputStream();
        var hung = false;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) LONGEST.toMillis());
            write(socket, request);
            var piece = new byte[1 << 14];
            for (var read = 0; read >= 0; ) {
                answer.write(piece, 0, read);
                var left = LONGEST.minusNanos(System.nanoTime() - began).toMillis();
                if (left <= 0) {
                    throw new SocketTimeoutException();
                }
                socket.setSoTimeout((int) left);
                read = socket.getInputStream().read(piece);
            }
        } catch (SocketTimeoutException tooLong) {
            hung = true;
        } catch (IOException hungUp) {
            // What was read until then is the answer.
        }
        var text = answer.toString(StandardCharsets.UTF_8);
        var status = STATUS.matcher(text);
        return new RawAnswer(
                status.matches() ? Integer.parseInt(status.group(1)) : 0,
                text,
                Duration.ofNanos(System.nanoTime() - began),
                hung);
    }

    /// A server that has heard enough may hang up while it is still being told.
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
        } catch (IOException hungUp) {
            // Its answer may still lie there.
        }
    }
}
