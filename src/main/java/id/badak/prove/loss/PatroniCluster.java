package id.badak.prove.loss;

import id.badak.kernel.CannotStart;
import id.badak.kernel.Environment;
import id.badak.kernel.Folders;
import id.badak.kernel.Ids;
import id.badak.postgres.DatabaseAddress;
import id.badak.prove.serve.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two PostgreSQL that Patroni keeps, one the synchronous replica of the other, and the etcd they agree by: all on
/// loopback, with the programs of a Debian that `bin/failover` put into a folder of its own.
///
/// Each program sees that folder as its root, in a mount namespace that goes with it.
final class PatroniCluster implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = Ids.next().toString();
    private static final String ENTER = "mount --rbind /proc \"$0/proc\" && mount --rbind /dev \"$0/dev\""
            + " && exec chroot --userspec=postgres:postgres \"$0\" \"$@\"";

    private final Path root;
    private final String folder;
    private final int etcdPort = freePort();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Process> others = new ArrayList<>();

    private PatroniCluster(Path root) throws IOException {
        this.root = root;
        this.folder = "/srv/badak-" + Ids.next();
    }

    /// One of the two.
    private static final class Node {
        private final String name;
        private final int port;
        private final int restPort;
        private @Nullable Process patroni;

        Node(String name, int port, int restPort) {
            this.name = name;
            this.port = port;
            this.restPort = restPort;
        }
    }

    /// Forms the cluster; whole when [#awaitWhole] says so.
    ///
    /// @throws CannotStart without the folder that `bin/failover` makes
    static PatroniCluster open() throws IOException, InterruptedException {
        var root = Environment.find("BADAK_FAILOVER_ROOT")
                .map(Path::of)
                .filter(Files::isDirectory)
                .orElseThrow(() -> new CannotStart("This proof needs Patroni. Run bin/failover, which installs it."));
        var cluster = new PatroniCluster(root);
        Files.createDirectory(cluster.here());
        try {
            cluster.form();
            return cluster;
        } catch (IOException | RuntimeException fault) {
            cluster.close();
            throw fault;
        }
    }

    private void form() throws IOException, InterruptedException {
        finish("chown", "postgres:postgres", folder);
        var client = "http://127.0.0.1:" + etcdPort;
        var peer = "http://127.0.0.1:" + freePort();
        others.add(start(
                "etcd",
                "etcd",
                "--name=one",
                "--data-dir=" + folder + "/etcd",
                "--listen-client-urls=" + client,
                "--advertise-client-urls=" + client,
                "--listen-peer-urls=" + peer,
                "--initial-advertise-peer-urls=" + peer,
                "--initial-cluster=one=" + peer));
        for (var name : List.of("one", "two")) {
            var node = new Node(name, freePort(), freePort());
            nodes.add(node);
            Files.writeString(here().resolve(name + ".yml"), configuration(node));
            startNode(node);
        }
    }

    /// As `BADAK_DB_URL` would have it.
    DatabaseAddress address() {
        return address("badak");
    }

    private DatabaseAddress address(String database) {
        return new DatabaseAddress(
                ("jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/%s?targetServerType=primary"
                                + "&hostRecheckSeconds=2&connectTimeout=3")
                        .formatted(nodes.getFirst().port, nodes.getLast().port, database),
                "badak_admin",
                PASSWORD);
    }

    void createDatabase() throws SQLException {
        try (var connection = address("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE badak");
        }
    }

    /// Waits until there is a leader, and a replica that every commit waits for.
    boolean awaitWhole(int mostSeconds) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(mostSeconds);
        while (System.nanoTime() < until) {
            if (find("leader").isPresent() && find("sync_standby").isPresent()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return false;
    }

    /// `kill -9` of the leader's Patroni and of its PostgreSQL with every child; returns when all have gone.
    ///
    /// @return the name of the node
    String killLeader() throws IOException, InterruptedException {
        var leader = find("leader").orElseThrow(() -> new IOException("there is no leader to kill"));
        kill(leader);
        return leader.name;
    }

    /// Starts the Patroni of a node that was killed; what it must do to follow is its own affair.
    void startAgain(String name) throws IOException {
        startNode(nodes.stream()
                .filter(node -> node.name.equals(name))
                .findFirst()
                .orElseThrow());
    }

    /// What Patroni printed, for a failure's sake.
    String words() throws IOException {
        var words = new StringBuilder();
        for (var node : nodes) {
            var lines = Files.readAllLines(here().resolve(node.name + ".log"));
            lines.subList(Math.max(0, lines.size() - 15), lines.size())
                    .forEach(line ->
                            words.append(node.name).append(": ").append(line).append('\n'));
        }
        return words.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            for (var node : nodes) {
                kill(node);
            }
            for (var other : others) {
                other.destroyForcibly().waitFor();
            }
        } catch (InterruptedException cutShort) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(here());
    }

    private Path here() {
        return root.resolve(folder.substring(1));
    }

    private void startNode(Node node) throws IOException {
        node.patroni = start(node.name, "patroni", folder + "/" + node.name + ".yml");
    }

    private void kill(Node node) throws IOException, InterruptedException {
        if (node.patroni != null) {
            node.patroni.destroyForcibly().waitFor();
        }
        var file = here().resolve(node.name).resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        var postmaster = ProcessHandle.of(pid).filter(process -> isOf(process, node));
        if (postmaster.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(postmaster.get().descendants().toList());
        all.addFirst(postmaster.get());
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) {
            while (one.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private boolean isOf(ProcessHandle process, Node node) {
        try {
            return Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"))
                    .contains(folder + "/" + node.name);
        } catch (IOException gone) {
            return false;
        }
    }

    /// Asks whichever Patroni answers.
    private Optional<Node> find(String role) {
        return nodes.stream().flatMap(node -> find(node, role).stream()).findFirst();
    }

    private Optional<Node> find(Node asked, String role) {
        try {
            var members = JSON.readTree(new Wire(asked.restPort, "127.0.0.1")
                            .get("/cluster")
                            .body())
                    .path("members");
            return members.valueStream()
                    .filter(member ->
                            isRunning(member) && member.path("role").asString().equals(role))
                    .flatMap(member -> nodes.stream()
                            .filter(node -> node.name.equals(member.path("name").asString())))
                    .findFirst();
        } catch (IOException | JacksonException notThisOne) {
            return Optional.empty();
        }
    }

    private static boolean isRunning(JsonNode member) {
        return List.of("running", "streaming").contains(member.path("state").asString());
    }

    private Process start(String name, String... command) throws IOException {
        return new ProcessBuilder(entering(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        here().resolve(name + ".log").toFile()))
                .start();
    }

    private void finish(String... command) throws IOException, InterruptedException {
        var status = new ProcessBuilder(concat(List.of("chroot", root.toString()), command))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new CannotStart(
                    "%s ended with %d in %s; only root may enter it.".formatted(command[0], status, root));
        }
    }

    private List<String> entering(String... command) {
        return concat(List.of("unshare", "--mount", "sh", "-c", ENTER, root.toString()), command);
    }

    private static List<String> concat(List<String> first, String... rest) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(rest));
        return all;
    }

    /// Once the leader's key has not been renewed for `ttl` seconds the other takes over.
    private String configuration(Node node) {
        return """
                scope: badak
                name: %1$s
                restapi: {listen: "127.0.0.1:%3$d", connect_address: "127.0.0.1:%3$d"}
                etcd3: {host: "127.0.0.1:%4$d"}
                bootstrap:
                  dcs:
                    ttl: 20
                    loop_wait: 5
                    retry_timeout: 5
                    synchronous_mode: true
                    postgresql:
                      use_pg_rewind: true
                      parameters: {max_connections: 150, log_error_verbosity: terse, log_min_error_statement: panic}
                  initdb: [encoding: UTF8, locale-provider: builtin, builtin-locale: C.UTF-8, no-locale, data-checksums]
                postgresql:
                  listen: "127.0.0.1:%2$d"
                  connect_address: "127.0.0.1:%2$d"
                  data_dir: %5$s/%1$s
                  bin_dir: /usr/lib/postgresql/17/bin
                  pgpass: %5$s/%1$s.pgpass
                  parameters: {unix_socket_directories: %5$s}
                  pg_hba: ["host all all 127.0.0.1/32 scram-sha-256", "host replication all 127.0.0.1/32 scram-sha-256"]
                  authentication:
                    superuser: {username: badak_admin, password: %6$s}
                    replication: {username: badak_replica, password: %6$s}
                """.formatted(node.name, node.port, node.restPort, etcdPort, folder, PASSWORD);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
