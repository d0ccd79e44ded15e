package id.badak;

import id.badak.kernel.StoryClock;
import id.badak.registry.standard.Standards;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/// The web application. Benches and proofs start it whole, on a database of their own, as `serve`
/// does.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class BadakApplication {
    /// Every edition, read once; a file that is half right stops the start.
    @Bean
    Standards standards() {
        return Standards.load();
    }

    /// The offices' wall clock: Banten keeps Western Indonesian Time. Only the demo ever sets it.
    @Bean
    Clock clock() {
        return new StoryClock(Clock.system(ZoneId.of("Asia/Jakarta")));
    }
}
