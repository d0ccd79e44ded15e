package id.badak.cast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// Answers at an address of this machine with a certificate of the test's choice, and notes whether anybody told it
/// anything afterwards.
public final class Impostor implements AutoCloseable {
    private final ServerSocket door;
    private final SSLContext shown;
    private final Prelude prelude;
    private volatile String told = "";
    private final Thread thread;

    private Impostor(SSLContext shown, Prelude prelude) {
        this.shown = shown;
        this.prelude = prelude;
        try {
            this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
        this.thread = Thread.ofVirtual().start(this::answer);
    }

    /// What is said in clear before both change to TLS.
    @FunctionalInterface
    private interface Prelude {
        void speak(Socket socket) throws IOException;
    }

    public static Impostor ofTls(SSLContext shown) {
        return new Impostor(shown, _ -> {});
    }

    /// As PostgreSQL does: `SSLRequest`, and the letter that agrees.
    public static Impostor ofPostgres(SSLContext shown) {
        return new Impostor(shown, socket -> {
            socket.getInputStream().readNBytes(8);
            socket.getOutputStream().write('S');
        });
    }

    public static Impostor ofMail(SSLContext shown) {
        return new Impostor(shown, socket -> {
            say(socket, "220 uji ESMTP");
            read(socket.getInputStream());
            say(socket, "250-uji\r\n250 STARTTLS");
            read(socket.getInputStream());
            say(socket, "220 silakan");
        });
    }

    public int port() {
        return door.getLocalPort();
    }

    /// What it was told under its certificate, when nobody is being answered any more.
    public String told() {
        close();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return told;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    private void answer() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                socket.setSoTimeout(5_000);
                prelude.speak(socket);
                try (var covered = (SSLSocket) shown.getSocketFactory().createSocket(socket, null, false)) {
                    covered.setUseClientMode(false);
                    covered.startHandshake();
                    var first = covered.getInputStream().read(new byte[1]);
                    told = first > 0 ? "something" : told;
                }
            } catch (IOException leftOrClosed) {
                // The next one is answered, if the door is still open.
            }
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void read(InputStream in) throws IOException {
        for (var letter = in.read(); letter >= 0 && letter != '\n'; ) {
            letter = in.read();
        }
    }
}
