package id.badak.evidence;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {
    @Bean
    EvidenceShelf shelf(EvidenceSettings settings, S3Settings s3, Clock clock) {
        return s3.isNamed() ? new S3Shelf(s3) : new FolderShelf(settings.folder(), clock);
    }
}
