package id.badak.official.inspection;

import id.badak.database.Zone;
import id.badak.sync.OperationReceiver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InspectionReceiver {
    static final String KIND = "inspection.record";

    @Bean
    OperationReceiver<InspectionReport> inspectionRecorder(Inspections inspections) {
        return new OperationReceiver<>(
                KIND,
                Zone.OFFICIAL,
                InspectionReport.class,
                (id, report) -> inspections.record(new InspectionId(id), report));
    }
}
