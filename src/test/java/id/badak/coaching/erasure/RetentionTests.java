package id.badak.coaching.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.AtOnce;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.kernel.StoryClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class RetentionTests {
    private static final Duration KEPT = Duration.ofDays(730);

    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private RetentionRounds rounds;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    private Mentored mentored;

    @BeforeEach
    void aKitchenWithAVisit() {
        mentored = mentorings.begun();
        mentored.foundUnmet("13");
    }

    @Test
    void erasesMentoringWhoseConsentEndedTwoYearsAgo() throws Exception {
        mentored.withdrawn();

        keepIn(KEPT.minusDays(1));
        assertThat(visits()).isEqualTo(1);

        keepIn(KEPT.plusDays(1));
        assertThat(visits()).isZero();
        assertThat(Visitor.signedIn(port, mentored.company().the(Role.COORDINATOR))
                        .get("/penghapusan")
                        .words())
                .contains("Masa simpan habis", "Usaha Keripik Pisang Bu Siti", "coaching.visit: 1")
                .doesNotContain("Dipenuhi");
    }

    @Test
    void keepsWhatIsStillConsentedTo() throws Exception {
        mentored.withdrawn();
        mentored.siti()
                .act(() -> mentorings.consents().give(mentorings.consents().textVersion()));

        keepIn(KEPT.plusDays(1));

        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void isDoneOnceHoweverManyNodesFindIt() throws Exception {
        mentored.withdrawn();

        AtOnce.outcomes(List.of(() -> keepIn(KEPT.plusDays(1)), () -> keepIn(KEPT.plusDays(1))));
        keepIn(KEPT.plusDays(2));

        assertThat(mentored.company()
                        .the(Role.COORDINATOR)
                        .act(() -> erasures.list(PageRequest.of("1", "")))
                        .rows())
                .hasSize(1);
    }

    private boolean keepIn(Duration time) throws Exception {
        return StoryClock.at(Instant.now().plus(time), () -> {
            rounds.keep();
            return true;
        });
    }

    private int visits() {
        return mentored.siti()
                .act(() -> transactions.in(
                        Zone.COACHING,
                        () -> database.sql("SELECT count(*) FROM visit")
                                .query(Integer.class)
                                .single()));
    }
}
