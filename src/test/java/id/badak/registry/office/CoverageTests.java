package id.badak.registry.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTests {
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 1);

    @Test
    void holdsFromItsFirstDay() {
        assertThat(coverage(null).holdsOn(SINCE)).isTrue();
        assertThat(coverage(null).holdsOn(SINCE.minusDays(1))).isFalse();
    }

    @Test
    void endsOnTheDayTheNextOneMayBegin() {
        assertThat(coverage(UNTIL).holdsOn(UNTIL.minusDays(1))).isTrue();
        assertThat(coverage(UNTIL).holdsOn(UNTIL)).isFalse();
    }

    @Test
    void holdsForGoodWhileNoEndIsKnown() {
        assertThat(coverage(null).holdsOn(LocalDate.of(2999, 12, 31))).isTrue();
    }

    private static Coverage coverage(@Nullable LocalDate until) {
        return new Coverage(new OfficeId(Ids.next()), "36.04", SINCE, until, "uji coba", true);
    }
}
