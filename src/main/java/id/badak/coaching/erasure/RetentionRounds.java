package id.badak.coaching.erasure;

import com.fasterxml.uuid.Generators;
import id.badak.coaching.consent.Consent;
import id.badak.coaching.consent.Consents;
import id.badak.coaching.erasure.Erasure.Ground;
import id.badak.database.EachOffice;
import id.badak.database.Zone;
import id.badak.kernel.Rounds;
import id.badak.registry.holding.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Erases what is past its time, at the start and each day: mentoring whose consent was withdrawn so long ago as
/// `programme/retention.yaml` says, and not given again.
///
/// The erasure's id follows from the consent, so that nodes that find it at once do it once.
@Component
class RetentionRounds {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionRounds.class);
    private static final String RULE = "MENTORING";
    private static final UUID NAMESPACE = UUID.fromString("0c8f2d0e-93c4-4d1b-8b0f-5a5f0f4a7c55");

    private final Erasures erasures;
    private final Consents consents;
    private final ErasureStore store;
    private final Retention retention;
    private final EachOffice offices;
    private final Clock clock;

    RetentionRounds(
            Erasures erasures,
            Consents consents,
            ErasureStore store,
            Retention retention,
            EachOffice offices,
            Clock clock) {
        this.erasures = erasures;
        this.consents = consents;
        this.store = store;
        this.retention = retention;
        this.offices = offices;
        this.clock = clock;
    }

    void keep() {
        var before = clock.instant().minus(retention.time(RULE));
        for (var office : offices.list()) {
            var due = offices.in(office, Zone.COACHING, () -> listDue(before));
            for (var consent : due) {
                offices.run(office, Zone.COACHING, () -> erasures.erase(erasure(consent)));
            }
            if (!due.isEmpty()) {
                LOG.info("mentoring past its time erased office={} count={}", office, due.size());
            }
        }
    }

    private List<Consent> listDue(Instant before) {
        var withdrawn = consents.listWithdrawnBefore(before);
        var erased =
                store.listLatest(withdrawn.stream().map(Consent::enterprise).toList());
        return withdrawn.stream()
                .filter(consent -> erased.getOrDefault(consent.enterprise(), Instant.MIN)
                        .isBefore(withdrawal(consent).at()))
                .toList();
    }

    private Erasure erasure(Consent consent) {
        return new Erasure(
                Generators.nameBasedGenerator(NAMESPACE).generate(consent.id().toString()),
                consent.enterprise(),
                Ground.RETENTION,
                "",
                null,
                clock.instant());
    }

    private static Consent.Withdrawal withdrawal(Consent consent) {
        return Objects.requireNonNull(consent.withdrawal());
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {
        @Bean
        Rounds keepingRounds(RetentionRounds rounds) {
            return Rounds.every(Duration.ofDays(1), "retention", rounds::keep).fromTheStart();
        }
    }
}
