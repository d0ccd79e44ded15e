package id.badak.official.inspection;

import id.badak.database.Zone;
import id.badak.sync.Bodies;
import id.badak.sync.OperationReceiver;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Receives `inspection.record`.
@Component
class InspectionReceiver implements OperationReceiver {
    static final String KIND = "inspection.record";

    private final Inspections inspections;

    InspectionReceiver(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Zone zone() {
        return Zone.OFFICIAL;
    }

    @Override
    public void receive(UUID id, JsonNode body) {
        inspections.record(new InspectionId(id), Bodies.read(body, InspectionReport.class));
    }
}
