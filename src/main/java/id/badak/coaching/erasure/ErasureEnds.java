package id.badak.coaching.erasure;

import id.badak.database.EachOffice;
import id.badak.database.Zone;
import id.badak.evidence.Evidences;
import id.badak.kernel.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Brings erasures to their end: what is no row of coaching, and so in no transaction with the rest.
///
/// Each step may be done again, so nodes need not agree who does it, and whoever dies in between leaves it to the next
/// round. The list outside of the database is written before anything is thrown away.
@Component
class ErasureEnds {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureEnds.class);

    private final ErasureStore store;
    private final Erasures erasures;
    private final ErasureList list;
    private final EachOffice offices;
    private final Farewells farewells;
    private final Evidences evidences;
    private final Clock clock;

    ErasureEnds(
            ErasureStore store,
            Erasures erasures,
            ErasureList list,
            EachOffice offices,
            Farewells farewells,
            Evidences evidences,
            Clock clock) {
        this.store = store;
        this.erasures = erasures;
        this.list = list;
        this.offices = offices;
        this.farewells = farewells;
        this.evidences = evidences;
        this.clock = clock;
    }

    void end() {
        for (var office : offices.list()) {
            for (var erasure : offices.in(office, Zone.COACHING, store::listUnended)) {
                end(office, erasure);
            }
        }
    }

    private void end(UUID office, Erasure erasure) {
        list.append(office, erasure);
        var isAllGone = true;
        for (var owner : offices.in(office, Zone.COACHING, () -> store.listErasedOwners(erasure.enterprise()))) {
            isAllGone &= farewells.endSignIn(owner, erasure);
        }
        evidences.discard(offices.in(office, Zone.COACHING, () -> store.listFiles(erasure)), erasure.at());
        if (isAllGone) {
            offices.run(office, Zone.COACHING, () -> store.end(erasure, clock.instant()));
            LOG.info("erasure ended id={}", erasure.id());
        }
    }

    /// Compares the list outside with the database: what only the database knows was done on another node and is
    /// written down here too; what only the list knows was forgotten by a restore, and is done again.
    void compare() {
        var known = list.read();
        for (var office : offices.list()) {
            var here = offices.in(office, Zone.COACHING, store::listAll);
            here.stream()
                    .filter(erasure -> !known.containsKey(erasure.id()))
                    .forEach(erasure -> list.append(office, erasure));
            var ids = here.stream().map(Erasure::id).toList();
            known.values().stream()
                    .filter(one -> one.office().equals(office)
                            && !ids.contains(one.erasure().id()))
                    .forEach(one -> repeat(office, one.erasure()));
        }
        end();
    }

    private void repeat(UUID office, Erasure erasure) {
        offices.run(office, Zone.COACHING, () -> erasures.repeat(erasure));
        LOG.warn("erasure done again after a restore id={}", erasure.id());
    }

    @Configuration(proxyBeanMethods = false)
    static class Often {
        /// Source: ours. As long as an owner who asked for it can still be signed in.
        private static final Duration PAUSE = Duration.ofSeconds(20);

        @Bean
        Rounds erasureRounds(ErasureEnds ends) {
            return Rounds.every(PAUSE, "erasure-ends", ends::end);
        }

        @Bean
        Rounds erasureListRounds(ErasureEnds ends) {
            return Rounds.every(Duration.ofHours(1), "erasure-list", ends::compare)
                    .fromTheStart();
        }
    }
}
