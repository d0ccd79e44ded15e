package id.badak.sync;

import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Acting;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Sha256;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Receives operations, each once; what one does is its module's [OperationReceiver].
@Service
public class Operations {
    private static final int UUID_VERSION = 7;

    /// Source: ours. A bound on one page; every refused body is kept.
    private static final int MOST_CONFLICTS_SHOWN = 50;

    /// Orders the fields, so that two bodies that say the same have one digest.
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final OperationStore store;
    private final Transactions transactions;
    private final ObjectProvider<OperationReceiver<?>> receivers;
    private final Clock clock;
    private volatile Map<String, OperationReceiver<?>> byKind = Map.of();

    Operations(
            OperationStore store,
            Transactions transactions,
            ObjectProvider<OperationReceiver<?>> receivers,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.receivers = receivers;
        this.clock = clock;
    }

    /// Receives one operation: does it once, in one transaction, and answers after the commit.
    ///
    /// A refused operation leaves nothing behind, so the device may mend the body and send it again
    /// under the same id.
    ///
    /// @throws id.badak.kernel.Refusal when the act is refused, or the id came before with another
    ///                                 body
    public Receipt receive(UUID id, String kind, JsonNode body) {
        try {
            var receipt = receiveOrReplay(id, kind, body);
            count(receipt.replayed() ? "replayed" : "received");
            return receipt;
        } catch (Refusal refused) {
            count("refused");
            throw refused;
        }
    }

    private Receipt receiveOrReplay(UUID id, String kind, JsonNode body) {
        var receiver = receiver(kind).orElseThrow(() -> Problem.refuse(new SyncProblem.UnknownKind()));
        if (id.version() != UUID_VERSION) {
            throw Problem.refuse(new SyncProblem.MalformedId());
        }
        var canonical = CANONICAL.writeValueAsString(CANONICAL.treeToValue(body, Object.class));
        var digest = Sha256.of(kind).add("\0").add(canonical).hex();
        return transactions
                .in(receiver.zone(), () -> receiveFirst(id, receiver, body, digest))
                .orElseGet(() -> replay(id, receiver, canonical, digest));
    }

    /// Says in which epoch this server is, and up to where a verified backup holds all operations.
    public Standing standing(Zone zone) {
        return transactions.in(zone, store::standing);
    }

    /// Lists the bodies of the acting account that were refused because their id was taken.
    public List<Refused> listConflicts(Zone zone) {
        return transactions.in(
                zone,
                () -> store.listConflicts(Acting.get().account(), MOST_CONFLICTS_SHOWN).stream()
                        .map(conflict -> new Refused(conflict.operation(), conflict.receivedAt(), conflict.body()))
                        .toList());
    }

    /// A body that was refused because its id was taken by another; kept whole, for a person to
    /// see.
    public record Refused(UUID operation, Instant receivedAt, String body) {}

    private Optional<Receipt> receiveFirst(UUID id, OperationReceiver<?> receiver, JsonNode body, String digest) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var standing = store.claim(id, receiver.kind(), digest, at);
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        receiver.receive(id, body);
        return Optional.of(new Receipt(id, receiver.kind(), at, false, standing.get()));
    }

    private Receipt replay(UUID id, OperationReceiver<?> receiver, String body, String digest) {
        var receipt = transactions.in(
                receiver.zone(),
                () -> store.find(id)
                        .filter(kept -> kept.digest().equals(digest))
                        .map(kept -> new Receipt(id, receiver.kind(), kept.receivedAt(), true, kept.standing())));
        return receipt.orElseGet(() -> {
            keepConflict(id, receiver, body, digest);
            throw Problem.refuse(new SyncProblem.AnotherBody());
        });
    }

    private static void count(String outcome) {
        Metrics.counter("badak.operations", "outcome", outcome).increment();
    }

    private void keepConflict(UUID id, OperationReceiver<?> receiver, String body, String digest) {
        transactions.in(receiver.zone(), () -> {
            // Another account's operation cannot be seen, so its conflict has nothing to point at.
            if (store.find(id).isPresent()) {
                store.insertConflict(id, digest, body, clock.instant());
            }
            return true;
        });
    }

    /// The receivers ask their doors, which may ask this one, so they are gathered when first
    /// needed.
    private Optional<OperationReceiver<?>> receiver(String kind) {
        if (byKind.isEmpty()) {
            byKind = receivers.stream().collect(Collectors.toMap(OperationReceiver::kind, Function.identity()));
        }
        return Optional.ofNullable(byKind.get(kind));
    }
}
