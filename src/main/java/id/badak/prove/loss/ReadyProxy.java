package id.badak.prove.loss;

import id.badak.prove.ground.LoopbackDoor;
import id.badak.prove.serve.ServeProcess;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What stands before nodes: asks each five times a second whether it is ready, and gives each connection to
/// the next that is. A node that does not even take a connection is passed over; of a request that was sent
/// nothing is ever sent again.
final class ReadyProxy implements AutoCloseable {
    private static final int PAUSE_MILLIS = 200;
    private static final int MOST_TRIES = 100;

    private final LoopbackDoor door;
    private final List<Node> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    ReadyProxy(List<ServeProcess> servers) throws IOException {
        this.nodes = servers.stream().map(Node::new).toList();
        this.door = new LoopbackDoor(client -> () -> carry(client));
        for (var node : nodes) {
            door.beside(() -> watch(node));
        }
    }

    private static final class Node {
        private final ServeProcess server;
        private final AtomicInteger served = new AtomicInteger();
        private volatile boolean ready;

        Node(ServeProcess server) {
            this.server = server;
        }
    }

    int port() {
        return door.port();
    }

    /// How many connections each node got.
    List<Integer> servedCounts() {
        return nodes.stream().map(node -> node.served.get()).toList();
    }

    /// Waits until this node is seen to be ready.
    boolean awaitReady(ServeProcess server, int mostSeconds) throws InterruptedException {
        var node =
                nodes.stream().filter(one -> one.server == server).findFirst().orElseThrow();
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(mostSeconds);
        while (!node.ready && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return node.ready;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private boolean watch(Node node) throws InterruptedException {
        while (!door.isClosed()) {
            node.ready = node.server.health("ready") == 200;
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    private boolean carry(Socket client) throws IOException, InterruptedException {
        try (client;
                var server = connect()) {
            door.beside(() -> client.getInputStream().transferTo(server.getOutputStream()));
            server.getInputStream().transferTo(client.getOutputStream());
        }
        return true;
    }

    private Socket connect() throws IOException, InterruptedException {
        for (var attempt = 0; attempt < MOST_TRIES; attempt++) {
            var node = nodes.get(Math.floorMod(turn.incrementAndGet(), nodes.size()));
            if (node.ready) {
                try {
                    var socket = new Socket(InetAddress.getLoopbackAddress(), node.server.port());
                    node.served.incrementAndGet();
                    return socket;
                } catch (ConnectException doorIsClosed) {
                    continue;
                }
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS / nodes.size());
        }
        throw new IOException("no node is ready");
    }
}
