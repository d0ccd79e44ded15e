package id.badak.prove.loss;

import id.badak.prove.ground.LoopbackDoor;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// A bad network: lets most connections through, cuts some before the request is all there, and
/// some when the server has begun to answer, which it does after the commit; of that answer not a
/// byte arrives.
final class CuttingProxy implements AutoCloseable {
    private static final int PERCENT_CUT = 30;
    private static final int MOST_BYTES_BEFORE_A_CUT = 1_500;

    private final LoopbackDoor door;
    private final int behind;
    private final Random random;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger cutInRequest = new AtomicInteger();
    private final AtomicInteger cutInAnswer = new AtomicInteger();

    /// @param behind the server's port
    CuttingProxy(int behind, long seed) throws IOException {
        this.behind = behind;
        this.random = new Random(seed);
        this.door = new LoopbackDoor(this::decide);
    }

    private enum Fate {
        PASSES,
        CUT_IN_REQUEST,
        CUT_IN_ANSWER
    }

    int port() {
        return door.port();
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
    }

    private Callable<?> decide(Socket client) {
        var chance = random.nextInt(100);
        var fate = chance >= PERCENT_CUT ? Fate.PASSES : chance % 2 == 0 ? Fate.CUT_IN_REQUEST : Fate.CUT_IN_ANSWER;
        var most = 1 + random.nextInt(MOST_BYTES_BEFORE_A_CUT);
        return () -> carry(client, fate, most);
    }

    private boolean carry(Socket client, Fate fate, int most) throws IOException {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            switch (fate) {
                case PASSES -> {
                    door.beside(() -> pump(client, server, Integer.MAX_VALUE));
                    pump(server, client, Integer.MAX_VALUE);
                    passed.incrementAndGet();
                }
                case CUT_IN_REQUEST -> {
                    pump(client, server, most);
                    cutInRequest.incrementAndGet();
                }
                case CUT_IN_ANSWER -> {
                    door.beside(() -> pump(client, server, Integer.MAX_VALUE));
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
