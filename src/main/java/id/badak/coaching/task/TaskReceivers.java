package id.badak.coaching.task;

import id.badak.database.Zone;
import id.badak.sync.Bodies;
import id.badak.sync.OperationReceiver;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/// Receives `task.fix` and `task.review`.
@Configuration(proxyBeanMethods = false)
class TaskReceivers {
    static final String FIX = "task.fix";
    static final String REVIEW = "task.review";

    @Bean
    OperationReceiver fixReceiver(Tasks tasks) {
        return new Receiver(FIX, (id, body) -> tasks.show(id, Bodies.read(body, FixReport.class)));
    }

    @Bean
    OperationReceiver reviewReceiver(Tasks tasks) {
        return new Receiver(REVIEW, (_, body) -> tasks.review(Bodies.read(body, ReviewReport.class)));
    }

    private record Receiver(String kind, BiConsumer<UUID, JsonNode> act) implements OperationReceiver {
        @Override
        public Zone zone() {
            return Zone.COACHING;
        }

        @Override
        public void receive(UUID id, JsonNode body) {
            act.accept(id, body);
        }
    }
}
