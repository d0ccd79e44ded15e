package id.badak.sync;

import id.badak.database.Zone;
import java.util.UUID;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/// Does one kind of operation; offered as a bean by the module that owns the act.
///
/// @param kind as in `visit.record`
/// @param zone on which side of the wall the act happens
/// @param type what the body is read as
/// @param act  does it, inside the operation's own transaction; what it creates takes the
///             operation's id. It refuses what cannot be done; then nothing of it stays
public record OperationReceiver<B>(String kind, Zone zone, Class<B> type, BiConsumer<UUID, B> act) {
    void receive(UUID id, JsonNode body) {
        act.accept(id, Bodies.read(body, type));
    }
}
