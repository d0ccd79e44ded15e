package id.badak.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Speaks clamd's `INSTREAM` to one caller after the other and gives a set answer.
final class FakeClamd implements AutoCloseable {
    private final ServerSocketChannel server;
    private final CompletableFuture<byte[]> received = new CompletableFuture<>();
    private volatile String answer;

    private FakeClamd(ServerSocketChannel server, String answer) {
        this.server = server;
        this.answer = answer;
    }

    static FakeClamd overTcp(String answer) throws IOException {
        return start(bound(), answer);
    }

    static FakeClamd overFile(Path file, String answer) throws IOException {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        return start(server.bind(UnixDomainSocketAddress.of(file)), answer);
    }

    /// The system takes the connection, and nobody looks at it.
    static FakeClamd thatIsDeaf() throws IOException {
        return new FakeClamd(bound(), "");
    }

    private static ServerSocketChannel bound() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static FakeClamd start(ServerSocketChannel server, String answer) {
        var fake = new FakeClamd(server, answer);
        Thread.ofVirtual().start(fake::serveAll);
        return fake;
    }

    /// Answers so from now on.
    void willSay(String next) {
        answer = next;
    }

    String place() throws IOException {
        SocketAddress address = server.getLocalAddress();
        return address instanceof InetSocketAddress tcp ? "127.0.0.1:" + tcp.getPort() : address.toString();
    }

    byte[] received() {
        return received.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private void serveAll() {
        while (server.isOpen()) {
            serve();
        }
    }

    /// What the first caller sends is kept, for a test to look at.
    private void serve() {
        try (SocketChannel caller = server.accept()) {
            var in = new DataInputStream(Channels.newInputStream(caller));
            var command = new byte["zINSTREAM\0".length()];
            in.readFully(command);
            if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                throw new IOException("another command");
            }
            var content = new ByteArrayOutputStream();
            for (var length = in.readInt(); length != 0; length = in.readInt()) {
                content.write(in.readNBytes(length));
            }
            received.complete(content.toByteArray());
            caller.write(ByteBuffer.wrap((answer + "\0").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException broken) {
            received.completeExceptionally(broken);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
