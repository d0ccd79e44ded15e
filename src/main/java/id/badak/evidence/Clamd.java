package id.badak.evidence;

import id.badak.kernel.CannotStart;
import id.badak.kernel.ClearWires;
import id.badak.kernel.Problem;
import id.badak.kernel.Sha256;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks ClamAV about what was sent, as it was sent, where one is named: photos, and files that other modules read.
///
/// Named and not reached, or without a clear answer in time: nothing is taken. Source of the protocol: clamd(8),
/// `INSTREAM`.
@Component
class Clamd {
    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String CLEAN = "stream: OK";
    private static final int CHUNK_BYTES = 64 << 10;
    private static final int LONGEST_ANSWER = 1_024;

    private final String place;
    private final int seconds;

    Clamd(EvidenceSettings settings) {
        this.place = settings.clamd();
        this.seconds = settings.clamdSeconds();
        if (!place.isBlank() && address(place) instanceof InetSocketAddress reached) {
            ClearWires.named()
                    .require(
                            "Files on their way to clamd",
                            reached.getHostString(),
                            "It speaks no TLS: let it run on this machine.");
        }
    }

    /// @throws id.badak.kernel.Refusal when something was found, or nobody could look
    void requireClean(byte[] sent) {
        if (place.isBlank()) {
            return;
        }
        var answer = ask(sent);
        if (answer.endsWith(" FOUND")) {
            LOG.warn(
                    "refused a file in which clamd found something sha256={} answer={}",
                    Sha256.of(sent).hex(),
                    answer);
            throw Problem.refuse(new EvidenceProblem.Infected());
        }
        if (!answer.equals(CLEAN)) {
            LOG.error("clamd at {} gave no clear answer: {}", place, answer);
            throw Problem.refuse(new EvidenceProblem.NotLookedAt());
        }
    }

    /// All of it on a thread that is cut off in time: writing to a socket knows no time limit of its own.
    private String ask(byte[] sent) {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = thread.submit(() -> talk(sent));
            try {
                return asked.get(seconds, TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                asked.cancel(true);
                return "none within " + seconds + " s";
            } catch (ExecutionException away) {
                return String.valueOf(away.getCause());
            } catch (InterruptedException stopped) {
                asked.cancel(true);
                Thread.currentThread().interrupt();
                return "interrupted";
            }
        }
    }

    private String talk(byte[] sent) throws IOException {
        try (var channel = SocketChannel.open(address(place))) {
            write(channel, ByteBuffer.wrap(COMMAND));
            for (var from = 0; from < sent.length; from += CHUNK_BYTES) {
                var length = Math.min(CHUNK_BYTES, sent.length - from);
                write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
                write(channel, ByteBuffer.wrap(sent, from, length));
            }
            write(channel, ByteBuffer.allocate(Integer.BYTES));
            return read(channel);
        }
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String read(SocketChannel channel) throws IOException {
        var answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }

    /// A path is a socket of this machine, anything else `host:port`.
    private static SocketAddress address(String place) {
        if (place.startsWith("/")) {
            return UnixDomainSocketAddress.of(place);
        }
        var colon = place.lastIndexOf(':');
        try {
            return new InetSocketAddress(
                    place.substring(0, Math.max(0, colon)), Integer.parseInt(place.substring(colon + 1)));
        } catch (IllegalArgumentException malformed) {
            throw new CannotStart(
                    "badak.evidence.clamd is neither host:port nor the path of a socket: " + place, malformed);
        }
    }
}
