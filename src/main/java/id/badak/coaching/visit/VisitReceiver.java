package id.badak.coaching.visit;

import id.badak.database.Zone;
import id.badak.sync.Bodies;
import id.badak.sync.OperationReceiver;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Receives `visit.record`.
@Component
class VisitReceiver implements OperationReceiver {
    static final String KIND = "visit.record";

    private final Visits visits;

    VisitReceiver(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Zone zone() {
        return Zone.COACHING;
    }

    @Override
    public void receive(UUID id, JsonNode body) {
        visits.record(new VisitId(id), Bodies.read(body, VisitReport.class));
    }
}
