package id.badak.official.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.registry.facility.Facility;
import id.badak.registry.programme.Chain;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTests {
    private static final Facility SHOP = new Facility(
            new FacilityId(Ids.next()),
            new EnterpriseId(Ids.next()),
            "S-1",
            "Toko Sehat",
            Chain.SERVICE,
            "TOKO_OBAT",
            "OBAT",
            "36.04",
            "Jalan 1",
            UUID.randomUUID());

    @Test
    void meetsTheRequirementsWhenEveryClauseIsMet() {
        var inspection = InspectionSpecimens.decided(SHOP, InspectionSpecimens.active(SHOP, Set.of()));

        assertThat(inspection.conclusion()).isEqualTo(Conclusion.MK);
        assertThat(inspection.grade()).isEqualTo("MK");
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5b, MK", "5a, TMK", "4b, TMK"})
    void letsTheRuleOfTheEditionDecide(String unmet, Conclusion conclusion) {
        var inspection = InspectionSpecimens.decided(SHOP, InspectionSpecimens.active(SHOP, Set.of(unmet)));

        assertThat(inspection.conclusion()).isEqualTo(conclusion);
        assertThat(inspection.findings()).extracting(Finding::clause).containsExactly(unmet);
        assertThat(inspection.rule()).isEqualTo("criticality");
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, TTP", "NOT_PRODUCING, TDP", "REFUSED, TDP"})
    void neverGradesWhatWasNotInspected(FacilityStatus status, Conclusion conclusion) {
        var inspection = InspectionSpecimens.decided(
                SHOP, InspectionSpecimens.report(SHOP, status, InspectionSpecimens.TODAY, Map.of()));

        assertThat(inspection.conclusion()).isEqualTo(conclusion);
        assertThat(inspection.grade()).isNull();
    }

    @Test
    void refusesADateAhead() {
        refuses(
                InspectionSpecimens.report(
                        SHOP,
                        FacilityStatus.ACTIVE,
                        InspectionSpecimens.TODAY.plusDays(1),
                        InspectionSpecimens.answers(Set.of())),
                new InspectionProblem.DateAhead());
    }

    @Test
    void refusesAnswersForAClosedFacility() {
        refuses(
                InspectionSpecimens.report(
                        SHOP, FacilityStatus.CLOSED, InspectionSpecimens.TODAY, InspectionSpecimens.answers(Set.of())),
                new InspectionProblem.AnsweredUnseen());
    }

    @Test
    void refusesAnActiveFacilityWithAnUnansweredClause() {
        var answers = new HashMap<>(InspectionSpecimens.answers(Set.of()));
        answers.remove("5b");

        assertThatThrownBy(() -> InspectionSpecimens.decided(
                        SHOP,
                        InspectionSpecimens.report(SHOP, FacilityStatus.ACTIVE, InspectionSpecimens.TODAY, answers)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void refusesAnUnmetClauseWithoutWords() {
        refusesClause5b(
                new InspectionReport.Given(Mark.UNMET, null, " ", null),
                new InspectionProblem.FindingWithoutStatement("5b"));
    }

    @Test
    void refusesAFindingOnAMetClause() {
        refusesClause5b(
                new InspectionReport.Given(Mark.MET, null, "ada", null),
                new InspectionProblem.FindingOnMetClause("5b"));
    }

    @Test
    void refusesADeadlineBeforeTheInspection() {
        refusesClause5b(
                new InspectionReport.Given(Mark.UNMET, null, "ada", InspectionSpecimens.TODAY.minusDays(1)),
                new InspectionProblem.DueOutOfRange("5b"));
    }

    private static void refusesClause5b(InspectionReport.Given given, Problem problem) {
        var answers = new HashMap<>(InspectionSpecimens.answers(Set.of()));
        answers.put("5b", given);
        refuses(InspectionSpecimens.report(SHOP, FacilityStatus.ACTIVE, InspectionSpecimens.TODAY, answers), problem);
    }

    private static void refuses(InspectionReport report, Problem problem) {
        assertThatThrownBy(() -> InspectionSpecimens.decided(SHOP, report))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
