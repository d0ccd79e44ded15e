package id.badak.coaching.task;

import id.badak.database.Zone;
import id.badak.sync.OperationReceiver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskReceivers {
    static final String FIX = "task.fix";
    static final String REVIEW = "task.review";

    @Bean
    OperationReceiver<FixReport> fixReceiver(Tasks tasks) {
        return new OperationReceiver<>(FIX, Zone.COACHING, FixReport.class, tasks::show);
    }

    @Bean
    OperationReceiver<ReviewReport> reviewReceiver(Tasks tasks) {
        return new OperationReceiver<>(REVIEW, Zone.COACHING, ReviewReport.class, (_, report) -> tasks.review(report));
    }
}
