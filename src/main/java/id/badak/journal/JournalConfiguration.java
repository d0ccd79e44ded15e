package id.badak.journal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class JournalConfiguration {
    @Bean
    JournalKeys journalKeys(JournalSettings settings, KeysInUse inUse) {
        return JournalKeys.open(settings.keyFile(), inUse);
    }

    @Bean
    AnchorFile anchorFile(JournalSettings settings, JournalKeys keys) {
        return new AnchorFile(settings.anchors(), keys);
    }
}
