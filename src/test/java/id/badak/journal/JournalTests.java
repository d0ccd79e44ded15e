package id.badak.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.WithBadak;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.kernel.StoryClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@WithBadak
class JournalTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Journal journal;

    @Autowired
    private Transactions transactions;

    @Nested
    class Writing {
        @Test
        void notesWhoDidWhatToWhichAndWhen() throws Exception {
            var company = cast.inNewOffice();
            var enterprise = enterprise();
            var andi = company.the(Role.MENTOR);
            var subject = Ids.next();
            var at = Instant.parse("2026-07-01T03:00:00Z");

            StoryClock.at(at, () -> written(andi, Zone.COACHING, "task.review", subject, enterprise));

            assertThat(listed(company, enterprise, 1).rows()).singleElement().satisfies(line -> {
                var entry = line.latest();
                assertThat(entry.account()).isEqualTo(andi.actor().account());
                assertThat(entry.role()).isEqualTo(Role.MENTOR);
                assertThat(entry.act()).isEqualTo("task.review");
                assertThat(entry.subject()).isEqualTo(subject);
                assertThat(entry.at()).isEqualTo(at);
            });
        }

        @Test
        void standsOrFallsWithTheAct() {
            var company = cast.inNewOffice();
            var enterprise = enterprise();

            assertThatThrownBy(() -> company.the(Role.MENTOR)
                            .act(() -> transactions.in(Zone.COACHING, () -> {
                                journal.write("task.review", Ids.next(), enterprise);
                                throw new IllegalStateException("the act failed");
                            })))
                    .hasMessage("the act failed");

            assertThat(listed(company, enterprise, 1).rows()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"review", "Task.Review", "task review", "task.", "task.review Bu Siti", ""})
        void takesAModuleAndAVerbAndNoWordsOfAPerson(String act) {
            var company = cast.inNewOffice();

            assertThatThrownBy(() -> written(company.the(Role.MENTOR), Zone.COACHING, act, Ids.next(), null))
                    .isInstanceOf(DataAccessException.class);
        }

        @Test
        void isImpossibleOutsideATransaction() {
            var andi = cast.inNewOffice().the(Role.MENTOR);

            assertThatThrownBy(() -> andi.act(() -> {
                        journal.write("task.review", Ids.next(), null);
                        return true;
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class Reading {
        @Test
        void bringsBothSidesOfTheWallTogetherNewestFirst() throws Exception {
            var company = cast.inNewOffice();
            var enterprise = enterprise();
            var noon = Instant.parse("2026-07-01T05:00:00Z");
            var inspector = company.the(Role.INSPECTOR);
            StoryClock.at(noon, () -> written(inspector, Zone.OFFICIAL, "inspection.record", Ids.next(), enterprise));
            StoryClock.at(
                    noon.plusSeconds(1),
                    () -> written(company.the(Role.MENTOR), Zone.COACHING, "visit.record", Ids.next(), enterprise));
            StoryClock.at(
                    noon.minusSeconds(1),
                    () -> written(
                            company.the(Role.COORDINATOR), Zone.REGISTRY, "facility.register", Ids.next(), enterprise));

            assertThat(listed(company, enterprise, 1).rows())
                    .extracting(line -> line.latest().act())
                    .startsWith("visit.record", "inspection.record", "facility.register");
        }

        @Test
        void isByPages() throws Exception {
            var company = cast.inNewOffice();
            var enterprise = enterprise();
            var andi = company.the(Role.MENTOR);
            for (var more = 0; more <= PageRequest.SIZE; more++) {
                var acted = Instant.parse("2026-07-01T03:00:00Z").plus(Duration.ofDays(more));
                StoryClock.at(acted, () -> written(andi, Zone.COACHING, "case.read", Ids.next(), enterprise));
            }

            assertThat(listed(company, enterprise, 1).rows()).hasSize(PageRequest.SIZE);
            assertThat(listed(company, enterprise, 1).hasNext()).isTrue();
            assertThat(listed(company, enterprise, 2).rows()).hasSize(1);
            assertThat(listed(company, enterprise, 2).hasNext()).isFalse();
        }

        @Test
        void countsWhatOnePersonDidInOneWayOnOneDay() throws Exception {
            var company = cast.inNewOffice();
            var enterprise = enterprise();
            var andi = company.the(Role.MENTOR);
            var rina = company.the(Role.COORDINATOR);
            var lateInJakarta = Instant.parse("2026-07-01T16:59:59Z");
            read(andi, "case.read", lateInJakarta.minusSeconds(9), enterprise);
            read(rina, "case.read", lateInJakarta.minusSeconds(8), enterprise);
            read(andi, "task.read", lateInJakarta.minusSeconds(7), enterprise);
            read(andi, "case.read", lateInJakarta, enterprise);
            read(andi, "case.read", lateInJakarta.plusSeconds(1), enterprise);

            assertThat(listed(company, enterprise, 1).rows())
                    .extracting(
                            line -> line.latest().account().equals(andi.actor().account()),
                            line -> line.latest().act(),
                            Repeated::times,
                            line -> line.latest().at())
                    .containsExactly(
                            tuple(true, "case.read", 1, lateInJakarta.plusSeconds(1)),
                            tuple(true, "case.read", 2, lateInJakarta),
                            tuple(true, "task.read", 1, lateInJakarta.minusSeconds(7)),
                            tuple(false, "case.read", 1, lateInJakarta.minusSeconds(8)));
        }

        @Test
        void showsAnOwnerTheOwnEnterpriseOnly() {
            var company = cast.inNewOffice();
            var enterprise = enterprise();
            var stranger = company.owner(enterprise(), "Bu Lain");
            var siti = company.owner(enterprise, "Bu Siti");
            written(company.the(Role.MENTOR), Zone.COACHING, "case.read", Ids.next(), enterprise);

            assertThat(siti.act(() -> journal.listFor(enterprise, new PageRequest(1, "")))
                            .rows())
                    .hasSize(1);
            assertThat(stranger.act(() -> journal.listFor(enterprise, new PageRequest(1, "")))
                            .rows())
                    .isEmpty();
        }

        @Test
        void showsAnotherOfficeNothing() {
            var company = cast.inNewOffice();
            var enterprise = enterprise();
            written(company.the(Role.MENTOR), Zone.COACHING, "case.read", Ids.next(), enterprise);

            assertThat(listed(cast.inNewOffice(), enterprise, 1).rows()).isEmpty();
        }

        @Test
        void leavesOutWhatTouchedNoBusiness() {
            var company = cast.inNewOffice();
            var enterprise = enterprise();

            written(company.the(Role.MENTOR), Zone.COACHING, "case.read", Ids.next(), null);

            assertThat(listed(company, enterprise, 1).rows()).isEmpty();
        }
    }

    /// An enterprise of which the journal says nothing yet; registering one is journalled too.
    private static EnterpriseId enterprise() {
        return new EnterpriseId(Ids.next());
    }

    private boolean written(Member who, Zone zone, String act, UUID subject, @Nullable EnterpriseId enterprise) {
        return who.act(() -> transactions.in(zone, () -> {
            journal.write(act, subject, enterprise);
            return true;
        }));
    }

    private void read(Member who, String act, Instant at, EnterpriseId enterprise) throws Exception {
        StoryClock.at(at, () -> written(who, Zone.COACHING, act, Ids.next(), enterprise));
    }

    /// As its owner: for nobody else does the coaching role read what officials did.
    private Slice<Repeated> listed(Company company, EnterpriseId enterprise, int page) {
        return company.owner(enterprise, "Bu Siti").act(() -> journal.listFor(enterprise, new PageRequest(page, "")));
    }
}
