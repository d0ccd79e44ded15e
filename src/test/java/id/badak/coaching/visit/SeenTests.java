package id.badak.coaching.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Answer.Verdict;
import id.badak.registry.grading.Severity;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import id.badak.registry.standard.Standards;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenTests {
    private static final Edition HOME_FOOD = Standards.load().get(new EditionId("cppb-irt-2012"));
    private static final Seen SEEN =
            new Seen(HOME_FOOD.id(), Map.of("1", Verdict.MET, "13", Verdict.UNMET, "36", Verdict.NOT_APPLICABLE));

    @Test
    void countsAnUnmetClauseAsUnmetWhileItsTaskIsOpen() {
        var today = SEEN.today(HOME_FOOD, Set.of("13"));

        assertThat(today.unmet()).containsExactly("13");
        assertThat(today.findSeverity("13")).contains(Severity.CRITICAL);
    }

    @Test
    void countsItAsMetOnceItsTaskIsClosed() {
        assertThat(SEEN.today(HOME_FOOD, Set.of()).find("13")).contains(Answer.met());
    }

    @Test
    void leavesWhatWasNotUnmetAsItWasSeen() {
        var today = SEEN.today(HOME_FOOD, Set.of("1", "36"));

        assertThat(today.find("1")).contains(Answer.met());
        assertThat(today.find("36")).contains(Answer.notApplicable());
    }

    @Test
    void saysNothingOfAClauseNobodyLookedAt() {
        assertThat(SEEN.today(HOME_FOOD, Set.of("2")).find("2")).isEmpty();
    }
}
