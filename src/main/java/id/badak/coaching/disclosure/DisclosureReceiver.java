package id.badak.coaching.disclosure;

import id.badak.database.Zone;
import id.badak.sync.Bodies;
import id.badak.sync.OperationReceiver;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Receives `valve.ask`.
@Component
class DisclosureReceiver implements OperationReceiver {
    static final String KIND = "valve.ask";

    private final Disclosures disclosures;

    DisclosureReceiver(Disclosures disclosures) {
        this.disclosures = disclosures;
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
        disclosures.ask(id, Bodies.read(body, DisclosureReport.class));
    }
}
