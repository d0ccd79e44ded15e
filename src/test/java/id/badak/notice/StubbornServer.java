package id.badak.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A mail server that listens politely and takes a letter for nobody (RFC 5321, reply 550).
final class StubbornServer implements AutoCloseable {
    private final ServerSocket server;

    private StubbornServer(ServerSocket server) {
        this.server = server;
    }

    static StubbornServer open() throws IOException {
        var opened = new StubbornServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(opened::serve);
        return opened;
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                talk(caller);
            } catch (IOException hungUp) {
                // The caller had enough; there may be another.
            }
        }
    }

    private static void talk(Socket caller) throws IOException {
        var out = caller.getOutputStream();
        out.write("220 uji\r\n".getBytes(StandardCharsets.US_ASCII));
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var answer = line.startsWith("RCPT") ? "550 no such person here\r\n" : "250 uji\r\n";
            out.write(answer.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
