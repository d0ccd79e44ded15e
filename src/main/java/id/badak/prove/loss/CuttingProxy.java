package id.badak.prove.loss;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A bad network: lets most connections through, cuts some before the request is all there, and
/// some when the server has begun to answer, which it does after the commit; of that answer not a
/// byte arrives.
final class CuttingProxy implements AutoCloseable {
    private static final int PERCENT_CUT = 30;
    private static final int MOST_BYTES_BEFORE_A_CUT = 1_500;

    private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int behind;
    private final Random random;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger cutInRequest = new AtomicInteger();
    private final AtomicInteger cutInAnswer = new AtomicInteger();

    /// @param behind the server's port
    CuttingProxy(int behind, long seed) throws IOException {
        this.behind = behind;
        this.random = new Random(seed);
        var _ = threads.submit(this::accept);
    }

    private enum Fate {
        PASSES,
        CUT_IN_REQUEST,
        CUT_IN_ANSWER
    }

    int port() {
        return door.getLocalPort();
    }

    int passedCount() {
        return passed.get();
    }

    int cutInRequestCount() {
        return cutInRequest.get();
    }

    int cutInAnswerCount() {
        return cutInAnswer.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private boolean accept() throws IOException {
        while (!door.isClosed()) {
            var client = door.accept();
            var chance = random.nextInt(100);
            var fate = chance >= PERCENT_CUT ? Fate.PASSES : chance % 2 == 0 ? Fate.CUT_IN_REQUEST : Fate.CUT_IN_ANSWER;
            var most = 1 + random.nextInt(MOST_BYTES_BEFORE_A_CUT);
            var _ = threads.submit(() -> carry(client, fate, most));
        }
        return true;
    }

    private boolean carry(Socket client, Fate fate, int most) throws IOException {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            switch (fate) {
                case PASSES -> {
                    var _ = threads.submit(() -> pump(client, server, Integer.MAX_VALUE));
                    pump(server, client, Integer.MAX_VALUE);
                    passed.incrementAndGet();
                }
                case CUT_IN_REQUEST -> {
                    pump(client, server, most);
                    cutInRequest.incrementAndGet();
                }
                case CUT_IN_ANSWER -> {
                    var _ = threads.submit(() -> pump(client, server, Integer.MAX_VALUE));
                    if (server.getInputStream().read() >= 0) {
                        cutInAnswer.incrementAndGet();
                    }
                }
            }
        }
        return true;
    }

    private static boolean pump(Socket from, Socket to, int most) throws IOException {
        InputStream in = from.getInputStream();
        var bytes = new byte[8_192];
        for (var left = most; left > 0; ) {
            var read = in.read(bytes, 0, Math.min(left, bytes.length));
            if (read < 0) {
                return true;
            }
            to.getOutputStream().write(bytes, 0, read);
            left -= read;
        }
        return true;
    }
}
