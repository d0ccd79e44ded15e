package id.badak.coaching.excerpt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Catalogue;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.coaching.excerpt.MentoringExtracts.Ground;
import id.badak.coaching.request.DataRequest.Kind;
import id.badak.coaching.request.DataRequestId;
import id.badak.coaching.request.DataRequests;
import id.badak.coaching.request.GivenSpecimens;
import id.badak.coaching.request.Restrictions;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import id.badak.registry.facility.FacilityDraft;
import id.badak.registry.programme.Chain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;

/// What mentoring publishes, asked by a researcher of the office as the study's own role.
@WithBadak
class MentoringExtractsTests {
    private static final String ROWS = """
            SELECT concat_ws(' ', 'mentored', facility_key, began_on) FROM coaching.mentoring_extract
            UNION ALL
            SELECT concat_ws(' ', 'visited', facility_key, visited_on, minutes, form) FROM coaching.visit_extract
            ORDER BY 1
            """;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private DataRequests requests;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private MentoringExtracts extracts;

    @Autowired
    private Facilities facilities;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    private Mentored mentored;
    private UUID key;

    @BeforeEach
    void aKitchenThatWasVisited() {
        mentored = mentorings.begun();
        mentored.visited(mentored.draft().lasting(50));
        key = mentored.kitchen().studyKey();
    }

    @Nested
    class Publishing {
        @Test
        void tellsWhenMentoringBeganAndEachVisit() {
            var today = Mentored.today();

            assertThat(read(ROWS))
                    .containsExactly(
                            "mentored %s %s".formatted(key, today), "visited %s %s 50 ON_SITE".formatted(key, today));
        }

        @Test
        void leadsBackToNoVisit() {
            assertThat(Catalogue.list("""
                            SELECT visit_key FROM coaching.visit_extract JOIN coaching.visit ON visit.id = visit_key
                            WHERE facility_key = '%s'
                            """.formatted(key))).isEmpty();
        }

        @Test
        void isNoSecondBeginWhenAnotherMentorTakesOver() {
            mentored.handedTo(
                    mentored.company().hire(Role.MENTOR, "Bu Sari").actor().account());

            assertThat(read("SELECT began_on FROM coaching.mentoring_extract")).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SELECT enterprise_id FROM coaching.mentoring_extract",
                    "SELECT enterprise_id FROM coaching.visit_extract",
                    "SELECT visit_key FROM coaching.visit_extract",
                    "SELECT enterprise_id FROM coaching.withheld_extract",
                    "SELECT ground FROM coaching.withheld_extract",
                    "SELECT withheld_at FROM coaching.withheld_extract",
                    "SELECT id FROM coaching.visit"
                })
        void neverTellsTheStudyWhoseItIs(String sql) {
            assertThatThrownBy(() -> read(sql))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }

        @Test
        void isReadInTheOwnOfficeOnly() {
            var neighbour = mentorings.begun();

            assertThat(read("SELECT facility_key FROM coaching.mentoring_extract"))
                    .containsExactly(key.toString())
                    .doesNotContain(neighbour.kitchen().studyKey().toString());
        }
    }

    @Nested
    class Withholding {
        @Test
        void takesAllOfAFacilityAwayWhenItsOwnerWithdraws() {
            mentored.withdrawn();

            assertThat(read(ROWS)).isEmpty();
            assertThat(withheld()).containsExactly(key.toString());
        }

        @Test
        void endsWithANewConsent() {
            mentored.withdrawn();

            mentored.siti()
                    .act(() -> mentorings.consents().give(mentorings.consents().textVersion()));

            assertThat(read(ROWS)).hasSize(2);
            assertThat(withheld()).isEmpty();
        }

        @Test
        void lastsAsLongAsARestriction() {
            restrict();
            assertThat(read(ROWS)).isEmpty();
            assertThat(withheld()).containsExactly(key.toString());

            lift();

            assertThat(read(ROWS)).hasSize(2);
            assertThat(withheld()).isEmpty();
        }

        @Test
        void lastsWhileAnyGroundStands() {
            restrict();
            mentored.withdrawn();
            lift();

            assertThat(read(ROWS)).isEmpty();
            assertThat(withheld()).containsExactly(key.toString());
        }

        @Test
        void comesWithTheBeginWhereARestrictionStandsAlready() {
            restrict();
            var second = secondKitchen();

            assertThat(withheld())
                    .containsExactlyInAnyOrder(key.toString(), second.studyKey().toString());
        }

        @Test
        void leavesOtherBusinessesAlone() {
            var other = mentorings.in(mentored.company());

            mentored.withdrawn();

            assertThat(read("SELECT facility_key FROM coaching.mentoring_extract"))
                    .containsExactly(other.kitchen().studyKey().toString());
        }

        /// A later mentoring would pass for the first, and what came before it for not mentored.
        @Test
        void neverEndsForWhatWasErased() {
            erase();
            assertThat(Catalogue.list(
                            "SELECT began_on FROM coaching.mentoring_extract WHERE facility_key = '%s'".formatted(key)))
                    .isEmpty();
            assertThat(Catalogue.list(
                            "SELECT visited_on FROM coaching.visit_extract WHERE facility_key = '%s'".formatted(key)))
                    .isEmpty();

            var back = mentored.company().owner(mentored.kitchen().enterprise(), "Bu Siti lagi");
            back.act(() -> mentorings.consents().give(mentorings.consents().textVersion()));
            assign(mentored.kitchen());

            assertThat(read(ROWS)).isEmpty();
            assertThat(withheld()).containsExactly(key.toString());
            assertThatThrownBy(() -> back.act(() -> {
                        extracts.release(mentored.kitchen().enterprise(), Ground.ERASED);
                        return true;
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        private List<String> withheld() {
            return read("SELECT DISTINCT facility_key FROM coaching.withheld_extract");
        }
    }

    /// The migration that published what was there before, run once more on a database that has forgotten it.
    @Nested
    class Backfilling {
        /// An erasure leaves more than one ground; which, the migration cannot know.
        private static String published(Object offices) {
            return """
                    SELECT concat_ws(' ', facility_key, enterprise_id, began_on) FROM coaching.mentoring_extract
                    WHERE office_id IN (%1$s)
                    UNION ALL
                    SELECT concat_ws(' ', facility_key, enterprise_id, visited_on, minutes, form)
                    FROM coaching.visit_extract WHERE office_id IN (%1$s)
                    UNION ALL
                    SELECT DISTINCT concat_ws(' ', facility_key, enterprise_id, 'withheld') FROM coaching.withheld_extract
                    WHERE office_id IN (%1$s)
                    ORDER BY 1
                    """.formatted(offices);
        }

        @Test
        void publishesWhatWasWrittenDownBefore() throws Exception {
            restrict();
            var withdrew = mentorings.in(mentored.company());
            withdrew.visited(withdrew.draft());
            withdrew.withdrawn();
            var here = mentored.company().office();
            mentored = mentorings.begun();
            erase();
            var same = published("'%s', '%s'".formatted(here, mentored.company().office()));

            try (var connection = TestDatabase.address().connect();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                var before = list(statement, same);
                statement.execute("DELETE FROM coaching.visit_extract; DELETE FROM coaching.withheld_extract;"
                        + " DELETE FROM coaching.mentoring_extract; SET LOCAL ROLE badak_owner");
                statement.execute(migration());
                statement.execute("RESET ROLE");
                assertThat(list(statement, same)).isEqualTo(before).hasSize(7);
                assertThat(list(
                                statement,
                                "SELECT ground FROM coaching.withheld_extract WHERE facility_key IN ('%s', '%s')"
                                        .formatted(key, withdrew.kitchen().studyKey())))
                        .containsExactlyInAnyOrder("RESTRICTED", "WITHDRAWN");
                connection.rollback();
            }
        }

        private static List<String> list(Statement statement, String sql) throws SQLException {
            try (var rows = statement.executeQuery(sql)) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }

        private static String migration() throws IOException {
            return new ClassPathResource(
                            "db/migration/coaching/excerpt/V002__what_was_written_before_is_published_too.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        }
    }

    private List<String> read(String sql) {
        return mentored.company()
                .the(Role.RESEARCHER)
                .act(() -> transactions.in(
                        Zone.STUDY, () -> database.sql(sql).query(String.class).list()));
    }

    private void restrict() {
        grant(Kind.RESTRICTION, false);
    }

    private void erase() {
        grant(Kind.ERASURE, true);
    }

    private void grant(Kind kind, boolean understood) {
        var id = new DataRequestId(Ids.next());
        mentored.siti().act(() -> {
            requests.ask(id, kind, "");
            return true;
        });
        mentored.company().the(Role.COORDINATOR).act(() -> {
            requests.answer(id, GivenSpecimens.granted("Sudah.", understood));
            return true;
        });
    }

    private void lift() {
        mentored.siti().act(() -> {
            restrictions.lift();
            return true;
        });
    }

    /// One more place of the same business, given to the same mentor.
    private Facility secondKitchen() {
        var draft = new FacilityDraft(
                "K-" + Ids.next().toString().substring(24),
                "Usaha",
                "Pemilik",
                null,
                "Dapur kedua",
                Chain.PRODUCTION,
                "PANGAN_IRT",
                "PRODUK PANGAN",
                "36.04",
                "Jalan Uji 2");
        var place = mentored.company()
                .the(Role.COORDINATOR)
                .act(() -> facilities.add(mentored.kitchen().enterprise(), draft));
        assign(place);
        return place;
    }

    private void assign(Facility place) {
        mentored.company()
                .the(Role.COORDINATOR)
                .act(() -> mentorings
                        .cases()
                        .assign(place.id(), mentored.andi().actor().account(), "paling dekat"));
    }
}
