package id.badak.sync;

import id.badak.database.Zone;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Does one kind of operation; offered by the module that owns the act.
public interface OperationReceiver {
    /// Names the kind, as in `visit.record`.
    String kind();

    /// Says on which side of the wall the act happens.
    Zone zone();

    /// Does it, inside the operation's own transaction.
    ///
    /// @param id what the operation is called; the thing it creates may take it as its own
    /// @return the id of what was created or changed
    /// @throws id.badak.kernel.Refusal when it cannot be done; then nothing of it stays
    UUID receive(UUID id, JsonNode body);
}
