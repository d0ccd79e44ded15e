package id.badak.prove.scan;

import id.badak.cast.Visitor;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Folders;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// S7W: Debian's wapiti finds nothing high or medium in a running demo, as nobody and as each of its people.
///
/// It is held to its time: so long to look around, so long for each sort of attack.
public final class ScanProof implements Proof {
    /// All that wapiti 3.0.4 has, but those that call an address outside (`ssrf`, `xxe`), fetch lists from there
    /// (`nikto`, `wapp`), guess passwords, which is S10, or guess addresses by the ten thousand (`buster`).
    private static final List<String> MODULES = List.of(
            "backup",
            "blindsql",
            "cookieflags",
            "crlf",
            "csp",
            "csrf",
            "exec",
            "file",
            "htaccess",
            "http_headers",
            "methods",
            "permanentxss",
            "redirect",
            "shellshock",
            "sql",
            "xss");

    private static final int AT_ONCE = 2;

    /// One module may be in the middle of a page when its time is over.
    private static final int MOST_SECONDS_OVER = 120;

    private static final int FEWEST_PAGES = 4;

    /// Where a module of wapiti fails it prints a trace and goes on with the next.
    private static final String TRACE = "\n  File \"";

    @Override
    public String id() {
        return "S7W";
    }

    @Override
    public String title() {
        return "a scanner finds nothing grave in a running demo (bin/wapiti)";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        requireWapiti();
        var folder = Files.createTempDirectory("badak-scan");
        try (var demo = Demo.start(run, folder)) {
            run.say("a demo of its own is there; " + demo.names().size() + " people and nobody");
            var visitors = new ArrayList<>(List.of(""));
            visitors.addAll(demo.names());
            var scans = new ArrayList<Callable<Scan>>();
            for (var visitor : visitors) {
                scans.add(() -> scan(run, demo, visitor, folder));
            }
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                for (var scan : threads.invokeAll(scans)) {
                    judge(run, scan.get());
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /// @param visitor empty for nobody
    /// @param status  wapiti's own; -1 when it had to be ended
    /// @param found   by what was looked for; empty when there is no report
    private record Scan(
            String visitor,
            int status,
            String words,
            Map<String, List<Weakness>> found,
            int asked,
            int keptBack,
            Map<String, Integer> opened,
            boolean isLetIn) {
        String who() {
            return visitor.isEmpty() ? "nobody" : visitor;
        }
    }

    private static void judge(ProofRun run, Scan scan) {
        var who = scan.who();
        run.count(
                "wapiti ended by itself and reported",
                scan.status() == 0 && !scan.found().isEmpty(),
                who + ": " + lastOf(scan.words()));
        run.count("none of its modules broke", !scan.words().contains(TRACE), who + ": " + lastOf(scan.words()));
        run.count(
                "was in to the end, or nobody and not",
                scan.isLetIn() != scan.visitor().isEmpty(),
                who + " at the end");
        run.count(
                "opened some pages",
                scan.opened().size() >= FEWEST_PAGES,
                who + " " + scan.opened().keySet());
        scan.found().forEach((category, findings) -> {
            var grave = findings.stream().filter(Weakness::isGrave).toList();
            run.count("nothing high or medium", grave.isEmpty(), who + ", " + category + ": " + grave);
            findings.stream().filter(one -> !one.isGrave()).forEach(one -> run.say(who + ", " + category + ": " + one));
        });
        run.say("%s: %d asked, %d addresses opened, %d kept back, %d sorts of weakness looked for"
                .formatted(
                        who,
                        scan.asked(),
                        scan.opened().size(),
                        scan.keptBack(),
                        scan.found().size()));
    }

    private static Scan scan(ProofRun run, Demo demo, String visitor, Path folder)
            throws IOException, InterruptedException {
        var lookAround = run.size(60, 20);
        var perModule = run.size(15, 3);
        try (var chaperone = new Chaperone(demo.port(), cookies(demo, visitor))) {
            var own = Files.createDirectory(folder.resolve("as-" + (visitor.isEmpty() ? "nobody" : visitor)));
            var process = start(own, chaperone.port(), lookAround, perModule);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            var most = lookAround + perModule * MODULES.size() + MOST_SECONDS_OVER;
            var ended = process.waitFor(most, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            var report = own.resolve("report.json");
            return new Scan(
                    visitor,
                    ended ? process.exitValue() : -1,
                    Files.readString(own.resolve("wapiti.log")),
                    Files.exists(report) ? Weakness.read(report) : Map.of(),
                    chaperone.askedCount(),
                    chaperone.keptBackCount(),
                    chaperone.opened(),
                    chaperone.isLetIn());
        }
    }

    private static Process start(Path own, int port, int lookAround, int perModule) throws IOException {
        var root = "http://127.0.0.1:" + port + "/";
        var command = List.of(
                "wapiti",
                "--url",
                root,
                "--start",
                root + "masuk",
                "--scope",
                "domain",
                "--module",
                String.join(",", MODULES),
                "--skip",
                "_csrf",
                "--depth",
                "4",
                "--max-links-per-page",
                "60",
                "--max-files-per-dir",
                "40",
                "--max-scan-time",
                "" + lookAround,
                "--max-attack-time",
                "" + perModule,
                "--endpoint",
                "http://127.0.0.1:9/",
                "--no-bugreport",
                "--store-session",
                own.toString(),
                "--store-config",
                own.toString(),
                "--format",
                "json",
                "--output",
                own.resolve("report.json").toString());
        return new ProcessBuilder(command)
                .directory(own.toFile())
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("wapiti.log").toFile())
                .start();
    }

    private static Map<String, String> cookies(Demo demo, String visitor) {
        if (visitor.isEmpty()) {
            return Map.of();
        }
        var browser = new Visitor(demo.port());
        browser.submit("/masuk", "/masuk", Map.of("nama", visitor, "sandi", demo.password()));
        return Map.of("badak", browser.cookie("badak"));
    }

    private static String lastOf(String words) {
        return words.substring(Math.max(0, words.length() - 400)).strip();
    }

    private static void requireWapiti() {
        try {
            new ProcessBuilder("wapiti", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notThere) {
            throw new CannotStart("wapiti is needed; bin/wapiti installs it from Debian.");
        }
    }
}
