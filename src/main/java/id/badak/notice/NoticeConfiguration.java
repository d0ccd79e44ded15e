package id.badak.notice;

import id.badak.kernel.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {
    @Bean
    LetterWriter openingLetters(Addresses addresses, MailSettings settings) {
        return new NewsLetters(Doorbell.OPENED, "/beranda", addresses, settings);
    }

    /// Every two seconds, for somebody may be waiting for the code in a letter.
    @Bean
    Rounds courierRounds(Courier courier) {
        return Rounds.every(Duration.ofSeconds(2), "courier", courier::goOnce);
    }

    @Bean
    Rounds outboxRounds(Outbox outbox) {
        return Rounds.every(Duration.ofHours(1), "outbox", outbox::forget);
    }
}
