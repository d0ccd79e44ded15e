package id.badak.prove.ground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A free port of this machine that hands each connection to a thread of its own: what a proof puts before a server.
public final class LoopbackDoor implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param carrier asked in the order in which they come what is to be done with each
    public LoopbackDoor(Function<Socket, Callable<?>> carrier) throws IOException {
        beside(() -> {
            while (!socket.isClosed()) {
                beside(carrier.apply(socket.accept()));
            }
            return true;
        });
    }

    public int port() {
        return socket.getLocalPort();
    }

    public boolean isClosed() {
        return socket.isClosed();
    }

    /// Runs something else until this is closed.
    public void beside(Callable<?> work) {
        var _ = threads.submit(work);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
