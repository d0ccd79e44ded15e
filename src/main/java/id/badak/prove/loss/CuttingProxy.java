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
    private static final int PIECE = 8_192;

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
                    door.beside(() -> pump(client, server));
                    pump(server, client);
                    passed.incrementAndGet();
                }
                case CUT_IN_REQUEST -> {
                    begin(client, server, most);
                    cutInRequest.incrementAndGet();
                }
                case CUT_IN_ANSWER -> {
                    door.beside(() -> pump(client, server));
                    if (server.getInputStream().read() >= 0) {
                        cutInAnswer.incrementAndGet();
                    }
                }
            }
        }
        return true;
    }

    /// Lets the beginning through and never the end: of a short request all but a byte, since nobody sends more of
    /// it to wait for.
    private static void begin(Socket from, Socket to, int most) throws IOException {
        var bytes = new byte[PIECE];
        int read = from.getInputStream().read(bytes);
        if (read > 1) {
            to.getOutputStream().write(bytes, 0, Math.min(most, read - 1));
        }
    }

    private static boolean pump(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        var bytes = new byte[PIECE];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            to.getOutputStream().write(bytes, 0, read);
        }
        return true;
    }
}
