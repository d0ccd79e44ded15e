package id.badak.prove.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// What every telephone did and heard, for all of them together: each operation invoked, and then
/// acknowledged, refused, or nobody knows.
///
/// Once acknowledged, an operation stays so, whatever a later try hears.
public final class History {
    private final Map<UUID, Line> lines = new LinkedHashMap<>();
    private final Set<UUID> photos = new TreeSet<>();
    private int acknowledgedCount;
    private int attempts;
    private int unheard;
    private int replays;
    private boolean over;

    /// What the sender knows.
    public enum Outcome {
        OK,
        REFUSED,
        UNKNOWN
    }

    /// What a telephone was told of one deed.
    ///
    /// @param receipts every moment of receipt it was told; one, when the server keeps its word
    public record Line(Deed deed, Outcome outcome, Set<String> receipts) {}

    public synchronized void invoke(Deed deed) {
        attempts++;
        lines.putIfAbsent(deed.id(), new Line(deed, Outcome.UNKNOWN, new TreeSet<>()));
    }

    public synchronized void ok(Deed deed, String receivedAt, boolean replayed) {
        var line = Objects.requireNonNull(lines.get(deed.id()));
        line.receipts().add(receivedAt);
        replays += replayed ? 1 : 0;
        if (line.outcome() != Outcome.OK) {
            acknowledgedCount++;
            lines.put(deed.id(), new Line(deed, Outcome.OK, line.receipts()));
            notifyAll();
        }
    }

    public synchronized void refused(Deed deed) {
        var line = Objects.requireNonNull(lines.get(deed.id()));
        if (line.outcome() == Outcome.UNKNOWN) {
            lines.put(deed.id(), new Line(deed, Outcome.REFUSED, line.receipts()));
        }
    }

    public synchronized void unheard() {
        unheard++;
    }

    public synchronized void keptPhoto(UUID id) {
        photos.add(id);
    }

    /// Lets the telephones finish what they are at and send no more.
    public synchronized void end() {
        over = true;
    }

    /// Whether enough was acknowledged, or somebody said so.
    public synchronized boolean isOver(int target) {
        return over || acknowledgedCount >= target;
    }

    public synchronized int attemptCount() {
        return attempts;
    }

    /// How many attempts, of operations and photos, ended without a good answer.
    public synchronized int unheardCount() {
        return unheard;
    }

    /// Waits until so many operations are acknowledged.
    ///
    /// @return false when it takes longer than that
    public synchronized boolean await(int count, long mostMillis) throws InterruptedException {
        var until = System.nanoTime() + mostMillis * 1_000_000;
        while (acknowledgedCount < count) {
            var left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /// Waits until so many operations are acknowledged, however long all of it takes.
    ///
    /// @param mostMillis the longest from one acknowledgement to the next
    /// @return false when nobody was answered for longer than that
    public synchronized boolean awaitSteadily(int count, long mostMillis) throws InterruptedException {
        while (acknowledgedCount < count) {
            if (!await(acknowledgedCount + 1, mostMillis)) {
                return false;
            }
        }
        return true;
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines.values());
    }

    public synchronized Set<UUID> photos() {
        return Set.copyOf(photos);
    }

    public synchronized int acknowledgedCount() {
        return acknowledgedCount;
    }

    public synchronized String words() {
        var refused = lines.values().stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .count();
        return ("%,d operations in %,d attempts: %,d acknowledged, %,d refused, %,d unknown;"
                        + " %,d attempts unheard, %,d replays")
                .formatted(
                        lines.size(),
                        attempts,
                        acknowledgedCount,
                        refused,
                        lines.size() - acknowledgedCount - refused,
                        unheard,
                        replays);
    }
}
