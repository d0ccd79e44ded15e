package id.badak.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.AtOnce;
import id.badak.cast.Cast;
import id.badak.cast.PostBox;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithMail;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.Language;
import id.badak.kernel.Role;
import id.badak.kernel.Rounds;
import id.badak.valve.ValveOpened;
import id.badak.valve.ValveRequestId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;

/// Real letters, over SMTP. The application's own courier is held back by a lock that its job takes, so
/// that a test decides who goes when.
@WithMail
class OutboxTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Outbox outbox;

    @Autowired
    private PostOffice office;

    @Autowired
    private List<LetterWriter> writers;

    @Autowired
    @Qualifier("courierRounds")
    private Rounds job;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Addresses addresses;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEventPublisher events;

    private Cast.Company company;
    private Cast.Member siti;
    private String address;

    @BeforeEach
    void anOwnerWithAnAddress() {
        job.stop();
        courier().goOnce();
        company = cast.inNewOffice();
        siti = company.owner(company.kitchen("Dapur Siti").enterprise(), "Bu Siti");
        siti.username();
        address = "siti-" + Ids.next().toString().substring(24) + "@contoh.id";
        assertThat(addresses.confirm(siti.actor().account(), address)).isTrue();
    }

    @AfterEach
    void goOn() {
        job.start();
    }

    @Test
    void sendsOneLetterThatSaysNothingOfTheMatter() throws Exception {
        var notice = write();
        courier().goOnce();
        courier().goOnce();

        var letters = PostBox.to(address);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getMessageID()).isEqualTo("<" + notice.id() + "@badak.contoh.id>");
        assertThat(letters.getFirst().getSubject()).isEqualTo("Ada kabar di Badak");
        assertThat(PostBox.words(letters.getFirst()))
                .contains("http://badak.contoh.id/beranda")
                .doesNotContain("Dapur", "Siti", company.office().toString());
        assertThat(PostBox.to("siapa@contoh.id")).isEmpty();
        assertThat(unsent()).isEmpty();
    }

    @Test
    void sendsAfterTheMailServerIsBack() {
        PostBox.close();
        write();
        courier().goOnce();
        var waiting = unsent();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().fault()).isEqualTo(Fault.UNREACHABLE);
        assertThat(waiting.getFirst().nextAt()).isAfter(clock.instant().plusSeconds(20));
        courier().goOnce();
        assertThat(unsent().getFirst().tries()).isEqualTo(1);

        PostBox.open();
        makeDue();
        courier().goOnce();

        assertThat(PostBox.to(address)).hasSize(1);
        assertThat(unsent()).isEmpty();
    }

    /// The server is there and wants no letter for this address: another matter than none being there, and the
    /// office is told which.
    @Test
    void triesAgainAndSaysSoWhenTheMailServerRefusesTheLetter() throws Exception {
        write();
        try (var server = StubbornServer.open()) {
            var refusing = new PostOffice(new MailSettings(
                    "127.0.0.1", server.port(), "none", "", "", "badak@contoh.id", "http://badak.contoh.id"));
            new Courier(outbox, refusing, writers).goOnce();
        }

        assertThat(unsent()).singleElement().satisfies(waiting -> {
            assertThat(waiting.fault()).isEqualTo(Fault.REFUSED);
            assertThat(waiting.tries()).isEqualTo(1);
            assertThat(waiting.isGivenUp()).isFalse();
        });
        assertThat(PostBox.to(address)).isEmpty();

        makeDue();
        courier().goOnce();
        assertThat(PostBox.to(address)).hasSize(1);
        assertThat(unsent()).isEmpty();
    }

    @Test
    void sendsTwiceAtMostUnderOneNameWhenItsNodeDiesBeforeMarking() throws Exception {
        var notice = write();
        var claimed = outbox.claim().orElseThrow();
        var writer = writers.stream()
                .filter(one -> one.kind().equals(notice.kind()))
                .findFirst()
                .orElseThrow();
        office.send(claimed.notice(), writer.write(claimed.notice()).orElseThrow());
        // Here the node dies. Another finds nothing to do until the lease is over.
        courier().goOnce();
        assertThat(PostBox.to(address)).hasSize(1);

        makeDue();
        courier().goOnce();
        courier().goOnce();

        var letters = PostBox.to(address);
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0).getMessageID()).isEqualTo(letters.get(1).getMessageID());
        assertThat(unsent()).isEmpty();
    }

    @Test
    void sendsOnceFromTwoNodes() throws Exception {
        for (var count = 0; count < 20; count++) {
            write();
        }
        var couriers = Stream.generate(this::courier).limit(4).<Callable<?>>map(one -> Executors.callable(one::goOnce));
        AtOnce.outcomes(couriers.toList());

        var letters = PostBox.to(address);
        assertThat(letters).hasSize(20);
        assertThat(letters.stream().map(OutboxTests::idOf).distinct()).hasSize(20);
        assertThat(unsent()).isEmpty();
    }

    @Test
    void isNotWrittenWhenTheActFails() {
        assertThatThrownBy(() -> company.the(Role.HEAD)
                        .act(() -> transactions.in(Zone.VALVE, () -> {
                            outbox.write(notice());
                            throw new IllegalStateException("the act failed");
                        })))
                .hasMessage("the act failed");
        assertThat(unsent()).isEmpty();
    }

    @Test
    void givesUpAndShowsWhatHasNobodyToGoTo() {
        addresses.remove(siti.actor().account());
        var notice = write();
        courier().goOnce();

        var given = unsent();
        assertThat(given).hasSize(1);
        assertThat(given.getFirst().fault()).isEqualTo(Fault.NOBODY);
        assertThat(given.getFirst().givenUpAt()).isNotNull();

        addresses.confirm(siti.actor().account(), address);
        company.the(Role.COORDINATOR).act(() -> {
            outbox.tryAgain(notice.id());
            return true;
        });
        courier().goOnce();
        assertThat(PostBox.to(address)).hasSize(1);
    }

    @Test
    void givesUpAfterTheLastTry() {
        PostBox.close();
        write();
        sql("UPDATE gate.notice SET tries = %d WHERE office_id = '%s'"
                .formatted(Outbox.MOST_TRIES - 1, company.office()));
        courier().goOnce();
        PostBox.open();

        assertThat(unsent().getFirst().givenUpAt()).isNotNull();
        assertThat(unsent().getFirst().fault()).isEqualTo(Fault.UNREACHABLE);
    }

    /// The valve's notice is in the opening's own transaction.
    @Test
    void isRungByTheOpeningOfTheValve() {
        var before = unsent().size();
        company.the(Role.HEAD)
                .act(() -> transactions.in(Zone.VALVE, () -> {
                    events.publishEvent(new ValveOpened(new ValveRequestId(Ids.next()), enterprise()));
                    return true;
                }));
        assertThat(unsent()).hasSize(before + 1);
        courier().goOnce();
        assertThat(PostBox.to(address)).hasSize(1);
    }

    private EnterpriseId enterprise() {
        return java.util.Objects.requireNonNull(siti.actor().enterprise());
    }

    @Test
    void waitsLongerEachTime() {
        assertThat(Outbox.waitAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Outbox.waitAfter(2)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Outbox.waitAfter(12)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void isHiddenFromEveryZoneButTheGate() throws SQLException {
        write();
        for (var zone : List.of(Zone.REGISTRY, Zone.COACHING, Zone.OFFICIAL, Zone.VALVE)) {
            assertThat(reads(zone)).as(zone.name()).isFalse();
        }
        assertThat(reads(Zone.GATE)).isTrue();
    }

    private static boolean reads(Zone zone) throws SQLException {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT has_table_privilege('%s', 'gate.notice', 'SELECT')".formatted(zone.role()))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /// Another node: a courier of its own over the same database.
    private Courier courier() {
        return new Courier(outbox, office, writers);
    }

    private Notice notice() {
        return Notice.to(
                siti.actor().account(),
                company.office(),
                "news.valve-opened",
                Ids.next(),
                Language.ID,
                clock.instant().plus(Duration.ofDays(7)));
    }

    private Notice write() {
        var notice = notice();
        company.the(Role.HEAD)
                .act(() -> transactions.in(Zone.VALVE, () -> {
                    outbox.write(notice);
                    return true;
                }));
        return notice;
    }

    private List<Unsent> unsent() {
        return company.the(Role.HEAD)
                .act(() -> outbox.listUnsent(new id.badak.kernel.PageRequest(1, ""))
                        .rows());
    }

    /// Lets the wait, or the lease, be over.
    private void makeDue() {
        sql("UPDATE gate.notice SET next_at = now() - interval '1 second' WHERE office_id = '%s'"
                .formatted(company.office()));
    }

    private static void sql(String sql) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String idOf(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
