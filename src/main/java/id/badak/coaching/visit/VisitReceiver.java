package id.badak.coaching.visit;

import id.badak.database.Zone;
import id.badak.sync.OperationReceiver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitReceiver {
    static final String KIND = "visit.record";

    @Bean
    OperationReceiver<VisitReport> visitRecorder(Visits visits) {
        return new OperationReceiver<>(
                KIND, Zone.COACHING, VisitReport.class, (id, report) -> visits.record(new VisitId(id), report));
    }
}
