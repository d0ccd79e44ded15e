package id.badak.journal;

import id.badak.kernel.Rounds;
import java.time.Duration;
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

    /// The last request is anchored too. A round that fails leaves nothing out: what is written in
    /// the database stands without it, and the next writes it down.
    @Bean
    Rounds anchorRounds(Journals journals, JournalSettings settings) {
        return Rounds.every(Duration.ofMinutes(settings.anchorMinutes()), "journal-anchors", journals::anchor)
                .andAtTheEnd();
    }
}
