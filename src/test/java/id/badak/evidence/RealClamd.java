package id.badak.evidence;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Debian's clamd, with one signature of our own: ClamAV's are fetched from outside, and a test needs no more.
final class RealClamd implements AutoCloseable {
    /// The harmless file that every scanner knows; in pieces, so that none finds it here. Source: EICAR.
    static final byte[] EICAR = String.join(
                    "", "X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!", "$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long NANOS_BETWEEN_LOOKS = 50_000_000;

    private final Process process;

    private RealClamd(Process process) {
        this.process = process;
    }

    /// Starts it in a folder, where its socket is `clamd.ctl`, and waits until it listens.
    ///
    /// @param most the largest stream it takes, as its settings write it
    static RealClamd start(Path folder, String most) throws IOException {
        var database = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                database.resolve("badak.ndb"),
                "Badak.Eicar:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
        var settings = folder.resolve("clamd.conf");
        Files.write(
                settings,
                List.of(
                        "Foreground yes",
                        "DatabaseDirectory " + database,
                        "LocalSocket " + socket(folder),
                        "FixStaleSocket yes",
                        "TemporaryDirectory " + folder,
                        "StreamMaxLength " + most));
        var process = new ProcessBuilder("clamd", "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        var clamd = new RealClamd(process);
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!listens(folder)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                clamd.close();
                throw new IllegalStateException(Files.readString(folder.resolve("clamd.log")));
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
        return clamd;
    }

    static Path socket(Path folder) {
        return folder.resolve("clamd.ctl");
    }

    private static boolean listens(Path folder) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket(folder)));
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
