package id.badak.journal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Walks along one chain and stops looking at the first thing that is wrong.
final class ChainCheck implements Consumer<Chains.Found> {
    private final JournalKeys keys;
    private final String zone;
    private final UUID office;
    private final SortedMap<Long, String> anchors;
    private Head last = new Head(0, Link.NOTHING);
    private long read;
    private @Nullable Head end;
    private @Nullable Breach breach;
    private @Nullable Breach unsealed;

    ChainCheck(JournalKeys keys, String zone, UUID office, SortedMap<Long, String> anchors) {
        this.keys = keys;
        this.zone = zone;
        this.office = office;
        this.anchors = anchors;
    }

    @Override
    public void accept(Chains.Found found) {
        read++;
        if (breach != null) {
            return;
        }
        var link = found.link();
        var place = last.sequence() + 1;
        if (link.sequence() > place) {
            breach = breach(place, null, Breach.Kind.MISSING);
        } else if (link.sequence() == place && !keys.has(link.key())) {
            note(found);
        } else if (link.sequence() < place || !isSealed(found)) {
            breach = breach(link.sequence(), link.id(), Breach.Kind.ALTERED);
        } else if (!isAnchored(place, found.hash())) {
            breach = breach(place, link.id(), Breach.Kind.REWRITTEN);
        }
        last = new Head(place, found.hash());
        end = found.head();
    }

    /// @param emptyEnd the chain's head, asked for when there was no entry to bring it
    Verification conclude(Optional<Head> emptyEnd) {
        if (breach == null) {
            breach = cut(read == 0 ? emptyEnd.orElse(null) : end);
        }
        return new Verification(read, read > 0 ? 1 : 0, anchors.size(), breaches());
    }

    private List<Breach> breaches() {
        return Stream.of(unsealed, breach).filter(Objects::nonNull).toList();
    }

    /// Without its key an entry is believed as far as anchors and the seal of the entry after it
    /// reach, and the first such is told.
    private void note(Chains.Found found) {
        var link = found.link();
        if (!isAnchored(link.sequence(), found.hash())) {
            breach = breach(link.sequence(), link.id(), Breach.Kind.REWRITTEN);
        } else if (unsealed == null) {
            unsealed = breach(link.sequence(), link.id(), Breach.Kind.KEY);
        }
    }

    /// The end: what the head or an anchor knows beyond it is gone.
    private @Nullable Breach cut(@Nullable Head named) {
        var place = last.sequence() + 1;
        if (!anchors.isEmpty() && anchors.lastKey() >= place) {
            return breach(place, null, Breach.Kind.MISSING);
        }
        if (named == null ? read > 0 : named.sequence() < last.sequence()) {
            return breach(last.sequence(), null, Breach.Kind.HEAD);
        }
        if (named != null && named.sequence() > last.sequence()) {
            return breach(place, null, Breach.Kind.MISSING);
        }
        if (named != null && !named.hash().equals(last.hash())) {
            return breach(last.sequence(), null, Breach.Kind.HEAD);
        }
        return null;
    }

    private boolean isSealed(Chains.Found found) {
        var link = found.link();
        return link.office().equals(office)
                && keys.seal(link.key(), last.hash(), link.bytes())
                        .filter(seal -> seal.equals(found.hash()))
                        .isPresent();
    }

    private boolean isAnchored(long sequence, String hash) {
        var anchored = anchors.get(sequence);
        return anchored == null || anchored.equals(hash);
    }

    private Breach breach(long sequence, @Nullable UUID entry, Breach.Kind kind) {
        return new Breach(zone, office, sequence, entry, kind);
    }
}
