package id.badak.registry.holding;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Catalogue;
import id.badak.cast.WithBadak;
import id.badak.registry.holding.Holdings.Erasure;
import id.badak.registry.holding.Holdings.Holding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The list of holdings against the database; that it names every table `CopiesTests` holds.
@WithBadak
class HoldingsTests {
    /// Ids, moments and numbers name nobody and say nothing in words.
    private static final String SPEAKING = """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema || '.' || table_name = '%s'
              AND data_type NOT IN ('uuid', 'timestamp with time zone', 'date', 'integer', 'bigint', 'boolean')
            """;

    @Autowired
    private Holdings holdings;

    /// A column of words that is added to a table whose rows stay is blanked, or somebody says why it is not.
    @Test
    void saysOfEveryTextOfCoachingWhatErasingDoesToIt() {
        for (var holding : holdings.list()) {
            if (holding.table().startsWith("coaching.") && holding.erasure() != Erasure.ROWS) {
                assertThat(said(holding))
                        .as(holding.table())
                        .containsExactlyInAnyOrderElementsOf(Catalogue.list(SPEAKING.formatted(holding.table())));
            }
        }
    }

    @Test
    void blanksWordsThatAreThere() {
        for (var holding : holdings.list()) {
            assertThat(holding.words().isEmpty()).as(holding.table()).isEqualTo(holding.erasure() != Erasure.WORDS);
            assertThat(Catalogue.list(SPEAKING.formatted(holding.table()))).containsAll(said(holding));
        }
    }

    @Test
    void findsTheRowsOfEveryTableOfCoachingThatIsErased() {
        assertThat(holdings.list())
                .filteredOn(holding -> holding.table().startsWith("coaching.")
                        && (holding.erasure() == Erasure.ROWS || holding.erasure() == Erasure.WORDS))
                .allSatisfy(holding ->
                        assertThat(holding.column()).as(holding.table()).isNotEmpty());
    }

    @Test
    void tellsTheOwnerOfWhateverGoesOrStays() {
        for (var activity : holdings.activities()) {
            var fates = holdings.list().stream()
                    .filter(holding -> holding.activity().equals(activity))
                    .map(Holding::erasure)
                    .toList();
            assertThat(activity.goes() != null)
                    .as("%s goes", activity.code())
                    .isEqualTo(fates.contains(Erasure.ROWS) || fates.contains(Erasure.WORDS));
            var stay = fates.contains(Erasure.KEPT) || fates.contains(Erasure.IDS) || fates.contains(Erasure.WORDS);
            assertThat(activity.stays() != null).as("%s stays", activity.code()).isEqualTo(stay);
        }
    }

    private static List<String> said(Holding holding) {
        return Stream.of(holding.words(), holding.codes(), holding.officers())
                .flatMap(List::stream)
                .toList();
    }
}
