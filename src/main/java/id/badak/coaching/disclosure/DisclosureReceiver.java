package id.badak.coaching.disclosure;

import id.badak.database.Zone;
import id.badak.sync.OperationReceiver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DisclosureReceiver {
    static final String KIND = "valve.ask";

    @Bean
    OperationReceiver<DisclosureReport> disclosureAsker(Disclosures disclosures) {
        return new OperationReceiver<>(KIND, Zone.COACHING, DisclosureReport.class, disclosures::ask);
    }
}
