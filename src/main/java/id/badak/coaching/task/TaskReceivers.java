package id.badak.coaching.task;

import id.badak.database.Zone;
import id.badak.sync.Bodies;
import id.badak.sync.OperationReceiver;
import java.util.UUID;
import java.util.function.BiFunction;
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
        return new Receiver(FIX, (id, body) -> {
            tasks.show(id, Bodies.read(body, FixReport.class));
            return id;
        });
    }

    @Bean
    OperationReceiver reviewReceiver(Tasks tasks) {
        return new Receiver(REVIEW, (id, body) -> {
            tasks.review(Bodies.read(body, ReviewReport.class));
            return id;
        });
    }

    private record Receiver(String kind, BiFunction<UUID, JsonNode, UUID> act) implements OperationReceiver {
        @Override
        public Zone zone() {
            return Zone.COACHING;
        }

        @Override
        public UUID receive(UUID id, JsonNode body) {
            return act.apply(id, body);
        }
    }
}
