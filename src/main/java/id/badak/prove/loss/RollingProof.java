package id.badak.prove.loss;

import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.serve.History;
import id.badak.prove.serve.HistoryCheck;
import id.badak.prove.serve.Installation;
import id.badak.prove.serve.ServeProcess;
import id.badak.prove.serve.Telephone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// N1: two nodes on one database are restarted in turn under load, and nobody notices: every request is
/// answered well by the first try, in one session whichever node answers, and what was sent slowly is
/// waited for.
public final class RollingProof implements Proof {
    private static final int KITCHENS = 4;
    private static final int DRAIN_SECONDS = 2;
    private static final int LONGEST_STOP_SECONDS = 45;
    private static final int LONGEST_START_SECONDS = 60;

    @Override
    public String id() {
        return "N1";
    }

    @Override
    public String title() {
        return "Two nodes restarted in turn drop no request";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var rounds = run.size(10, 1);
        var history = new History();
        try (var installation = Installation.open(run, KITCHENS, run.ground()::database, node(run, "first"));
                var second = node(run, "second")) {
            var nodes = List.of(installation.server(), second);
            for (var node : nodes) {
                node.start();
            }
            try (var proxy = new ReadyProxy(nodes);
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var telephones = Telephone.ring(run, installation, history, Integer.MAX_VALUE, proxy.port(), threads);
                for (var round = 0; round < rounds; round++) {
                    for (var node : nodes) {
                        restart(run, proxy, node, threads);
                    }
                }
                history.end();
                for (var telephone : telephones) {
                    telephone.get();
                }
                run.say("connections of each node: " + proxy.servedCounts());
                run.count(
                        "both nodes did their share",
                        proxy.servedCounts().stream().allMatch(count -> count > history.attemptCount() / 10),
                        proxy.servedCounts().toString());
            }
            run.say(history.words());
            run.count("requests dropped: none", history.unheardCount() == 0, history.unheardCount() + " were");
            new HistoryCheck(run).check(installation, history);
            run.count("the journal is what was written", second.command("journal", "verify") == 0, second.words());
        }
    }

    /// Both nodes have the same files, as an installation gives them.
    private static ServeProcess node(ProofRun run, String name) throws IOException {
        var folder = run.ground().folder();
        var environment = new HashMap<>(ServeProcess.on(run.ground().database()));
        environment.put("BADAK_EVIDENCE_FOLDER", folder.resolve("photos").toString());
        environment.put("BADAK_SIGNIN_KEYFILE", folder.resolve("way-in").toString());
        environment.put("BADAK_JOURNAL_KEYFILE", folder.resolve("journal.key").toString());
        environment.put("BADAK_JOURNAL_ANCHORS", folder.resolve("anchors").toString());
        environment.put("BADAK_OPERATE_DRAINSECONDS", "" + DRAIN_SECONDS);
        Path log = folder.resolve(name + ".log");
        return new ServeProcess(folder.resolve(name), log, Installation.program(run), environment);
    }

    private static void restart(ProofRun run, ReadyProxy proxy, ServeProcess node, ExecutorService threads)
            throws Exception {
        run.count(
                "a node is ready before the other leaves", proxy.awaitReady(node, LONGEST_START_SECONDS), node.words());
        TimeUnit.SECONDS.sleep(1);
        var slow = List.of(
                // The rest comes while it says that it leaves, and when its door is closed already.
                sendSlowly(node, threads, TimeUnit.SECONDS.toMillis(DRAIN_SECONDS) / 2),
                sendSlowly(node, threads, TimeUnit.SECONDS.toMillis(DRAIN_SECONDS) + 1_500));
        TimeUnit.MILLISECONDS.sleep(200);
        var began = System.nanoTime();
        var status = node.stop();
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        run.say("a node ended with status %d after %d s".formatted(status, seconds));
        run.count("ended with status 0", status == 0, "status " + status + "\n" + node.words());
        run.count("ended in time", seconds <= LONGEST_STOP_SECONDS, seconds + " s");
        for (var answer : slow) {
            run.count(
                    "a request begun before the end is answered", answer.get().startsWith("HTTP/1.1 4"), answer.get());
        }
        node.start();
        run.count("started again and is ready", proxy.awaitReady(node, LONGEST_START_SECONDS), node.words());
    }

    /// A sign-in of which the second half is long in coming; it is refused, for it has no token, and that is an answer.
    private static Future<String> sendSlowly(ServeProcess node, ExecutorService threads, long pauseMillis) {
        Callable<String> sending = () -> {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
                var head = "POST /masuk HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\nnama=lambat";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
                socket.getOutputStream().write("&sandi=xy".getBytes(StandardCharsets.US_ASCII));
                socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(LONGEST_STOP_SECONDS));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                return answer.lines().findFirst().orElse("nothing");
            } catch (IOException cut) {
                return "cut: " + cut.getMessage();
            }
        };
        return threads.submit(sending);
    }
}
