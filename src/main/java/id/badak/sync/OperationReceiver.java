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

    /// Does it, inside the operation's own transaction; what it creates takes the operation's id.
    ///
    /// @throws id.badak.kernel.Refusal when it cannot be done; then nothing of it stays
    void receive(UUID id, JsonNode body);
}
