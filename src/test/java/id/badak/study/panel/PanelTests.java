package id.badak.study.panel;

import static id.badak.study.statistics.Near.found;
import static id.badak.study.statistics.Near.same;
import static id.badak.study.statistics.Near.withheld;
import static id.badak.study.statistics.Oracle.number;
import static id.badak.study.statistics.Oracle.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Oracle;
import id.badak.study.statistics.Reason;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Changes over time, against R to 1e-9; the searched φ to 1e-5, where R's own search ends.
class PanelTests {
    private static final double LEVEL = 0.95;
    private static final List<Observation> ROWS = rows();

    @Nested
    class TwoPeriods {

        @Test
        void areThoseOfR() {
            // The oracle leaves out those who began in 5: at quarter 6 they are mentored, too.
            var rows = ROWS.stream()
                    .filter(row -> row.began().isEmpty() || row.began().getAsInt() == 3)
                    .toList();
            var change = found(DifferenceInDifferences.of(rows, 2, 6, LEVEL, 1));
            var difference = found(change.difference());
            same(difference.value(), number("B", "DiD of means"));
            same(difference.standardError(), number("B", "CR2 office se"));
            same(difference.p(), numbers("B", "CR2 Satterthwaite t,df,p").getLast());
            same(found(change.wild()).significance().p(), number("B2", "p symmetric = mean(|t*|>=|t0|-1e-9)"));
            same(found(change.odds()).value(), number("B", "logit DiD coef,se,z,p"), 1e-7);
        }

        @Test
        void leaveOutWhoBeganBeforeOrLaterStill() {
            var change = found(DifferenceInDifferences.of(ROWS, 4, 6, LEVEL, 1));
            assertThat(found(change.difference()).sample().n()).isEqualTo(2 * 120);
        }

        @Test
        void areWithheldWithoutSecondPeriodOrAnyoneToCompareWith() {
            withheld(DifferenceInDifferences.of(ROWS, 6, 6, LEVEL, 1), Reason.ONE_PERIOD);
            withheld(DifferenceInDifferences.of(ROWS, 6, 9, LEVEL, 1), Reason.ONE_PERIOD);
            withheld(DifferenceInDifferences.of(List.of(), 2, 6, LEVEL, 1), Reason.NO_ROWS);
            var mentored = ROWS.stream().filter(row -> row.began().isPresent()).toList();
            withheld(DifferenceInDifferences.of(mentored, 2, 6, LEVEL, 1), Reason.NO_COMPARISON);
        }

        @Test
        void ofOneOfficeEachHaveNoError() {
            var rows = ROWS.stream()
                    .filter(row -> row.office() == 0 || row.office() == 11)
                    .toList();
            var change = found(DifferenceInDifferences.of(rows, 2, 6, LEVEL, 1));
            withheld(change.difference(), Reason.TOO_FEW);
            withheld(change.wild(), Reason.TOO_FEW);
            var adoption = found(StaggeredAdoption.of(rows, StaggeredAdoption.Within.OFFICE, LEVEL));
            withheld(adoption.overall(), Reason.NO_VARIATION);
            withheld(TwoWayFixedEffects.of(rows, LEVEL), Reason.NO_VARIATION);
        }

        @Test
        void haveNoOddsForAScoreNorErrorsForOneOffice() {
            var rows = ROWS.stream()
                    .map(row -> new Observation(
                            row.facility(), 1, row.period(), row.began(), row.outcome() + row.facility() / 100.0))
                    .toList();
            var change = found(DifferenceInDifferences.of(rows, 2, 6, LEVEL, 1));
            withheld(change.odds(), Reason.NOT_BINARY);
            withheld(change.difference(), Reason.ONE_CLUSTER);
            withheld(change.wild(), Reason.ONE_CLUSTER);
        }
    }

    @Nested
    class Staggered {
        private final StaggeredAdoption byFacility =
                found(StaggeredAdoption.of(ROWS, StaggeredAdoption.Within.FACILITY, LEVEL));

        @Test
        void pairsAreThoseOfR() {
            assertThat(byFacility.pairs()).hasSize(21);
            for (int i = 0; i < 21; i++) {
                var printed = numbers("C", Integer.toString(i + 1) + (i < 9 ? " " : ""));
                var pair = byFacility.pairs().get(i);
                assertThat((double) pair.began()).isEqualTo(printed.get(0));
                assertThat((double) pair.period()).isEqualTo(printed.get(1));
                assertThat(pair.value()).isCloseTo(printed.get(2), Offset.offset(1e-9));
            }
        }

        @Test
        void theAverageAndItsErrorAreThoseOfR() {
            var overall = found(byFacility.overall());
            same(overall.value(), number("C", "simple ATT (group-size weights)"));
            same(
                    overall.standardError(),
                    numbers("C", "simple ATT se (weights known), se (weights estimated)")
                            .getLast());
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3, 4, 5})
        void eventsAreThoseOfR(int since) {
            assertThat(found(byFacility.event(since)).value())
                    .isCloseTo(number("C", "event e = " + since), Offset.offset(1e-9));
        }

        @ParameterizedTest
        @ValueSource(ints = {3, 5, 7})
        void groupsAreThoseOfR(int began) {
            assertThat(found(byFacility.group(began)).value())
                    .isCloseTo(number("C", "group " + began), Offset.offset(1e-9));
        }

        @Test
        void eventsBeforeTheBeginAreShown() {
            assertThat(byFacility.events())
                    .extracting(Effect::name)
                    .startsWith("event -5")
                    .endsWith("event 5");
        }

        /// The clustered error by hand: with one facility an office it is that of facilities.
        @Test
        void errorsBySingleFacilitiesAndByOfficesOfOneAreTheSame() {
            var alone = ROWS.stream()
                    .map(row ->
                            new Observation(row.facility(), row.facility(), row.period(), row.began(), row.outcome()))
                    .toList();
            var byOffice = found(found(StaggeredAdoption.of(alone, StaggeredAdoption.Within.OFFICE, LEVEL))
                    .overall());
            same(byOffice.standardError(), found(byFacility.overall()).standardError());
            var twelve = found(found(StaggeredAdoption.of(ROWS, StaggeredAdoption.Within.OFFICE, LEVEL))
                    .overall());
            assertThat(twelve.sample().clusters()).hasValue(12);
            assertThat(twelve.standardError()).isNotEqualTo(byOffice.standardError());
        }

        @Test
        void theUsualRegressionIsThatOfR() {
            var usual = found(TwoWayFixedEffects.of(ROWS, LEVEL));
            same(usual.value(), number("C", "TWFE coef"));
            same(usual.standardError(), numbers("C", "TWFE via lm").getLast());
        }

        @Test
        void aFacilityThatWasNotSeenLeavesItsPairsOnly() {
            var fewer = ROWS.stream()
                    .filter(row -> row.facility() != 0 || row.period() != 8)
                    .toList();
            var pairs = found(StaggeredAdoption.of(fewer, StaggeredAdoption.Within.FACILITY, LEVEL))
                    .pairs();
            assertThat(pairs)
                    .filteredOn(pair -> pair.began() == 3 && pair.period() == 8)
                    .allSatisfy(pair -> assertThat(pair.own()).isEqualTo(59));
            assertThat(pairs).filteredOn(pair -> pair.own() == 60).hasSize(20);
            assertThat(found(TwoWayFixedEffects.of(fewer, LEVEL)).value()).isBetween(0.04, 0.06);
        }

        @Test
        void areWithheldWithOnePeriodOrNobodyToCompareWith() {
            var within = StaggeredAdoption.Within.OFFICE;
            withheld(StaggeredAdoption.of(List.of(), within, LEVEL), Reason.NO_ROWS);
            var one = ROWS.stream().filter(row -> row.period() == 4).toList();
            withheld(StaggeredAdoption.of(one, within, LEVEL), Reason.ONE_PERIOD);
            withheld(TwoWayFixedEffects.of(one, LEVEL), Reason.ONE_PERIOD);
            var all = ROWS.stream().filter(row -> row.began().isPresent()).toList();
            withheld(StaggeredAdoption.of(all, within, LEVEL), Reason.NO_COMPARISON);
            var none = ROWS.stream().filter(row -> row.began().isEmpty()).toList();
            withheld(StaggeredAdoption.of(none, within, LEVEL), Reason.NO_COMPARISON);
            withheld(TwoWayFixedEffects.of(none, LEVEL), Reason.NO_COMPARISON);
            withheld(TwoWayFixedEffects.of(List.of(), LEVEL), Reason.NO_ROWS);
            assertThatThrownBy(() -> StaggeredAdoption.of(
                            java.util.stream.Stream.concat(
                                            ROWS.stream(), ROWS.stream().limit(1))
                                    .toList(),
                            within,
                            LEVEL))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void aGroupOfOneHasNoPair() {
            var alone = ROWS.stream()
                    .filter(row -> row.began().isEmpty()
                            || row.began().getAsInt() == 3
                            || row.facility()
                                    == ROWS.stream()
                                            .filter(other -> other.began().equals(OptionalInt.of(5)))
                                            .findFirst()
                                            .orElseThrow()
                                            .facility())
                    .toList();
            assertThat(found(StaggeredAdoption.of(alone, StaggeredAdoption.Within.FACILITY, LEVEL))
                            .pairs())
                    .extracting(StaggeredAdoption.GroupTime::began)
                    .containsOnly(3);
        }

        @Test
        void nothingThatVariesGivesNoError() {
            var flat = ROWS.stream()
                    .map(row -> new Observation(row.facility(), row.office(), row.period(), row.began(), 1))
                    .toList();
            var adoption = found(StaggeredAdoption.of(flat, StaggeredAdoption.Within.FACILITY, LEVEL));
            withheld(adoption.overall(), Reason.NO_VARIATION);
            assertThat(adoption.pairs()).allSatisfy(pair -> withheld(pair.effect(), Reason.NO_VARIATION));
            assertThat(adoption.events()).isEmpty();
            withheld(TwoWayFixedEffects.of(flat, LEVEL), Reason.NO_VARIATION);
        }
    }

    @Nested
    class Series {
        private final double[] values = values();
        private final InterruptedSeries series = found(InterruptedSeries.of(values, 18));

        @ParameterizedTest
        @CsvSource({"constant, (Intercept), 0", "time, mo, 1", "level, lev, 2", "slope, slp, 3"})
        void coefficientsAndErrorsAreThoseOfR(String ours, String theirs, int column) {
            var printed = numbers("D", theirs);
            var effect = found(series.fit().effect(ours, LEVEL));
            same(effect.value(), printed.get(0));
            same(effect.standardError(), printed.get(1));
            same(effect.p() / printed.get(3), 1, 1e-7);
            same(
                    found(series.neweyWest(ours, 3, LEVEL)).standardError(),
                    numbers("D", "Newey-West adjust=TRUE").get(column));
            same(
                    Math.sqrt(series.neweyWest(ours, 3)),
                    numbers("D", "Newey-West lag3 no prewhite no adjust se").get(column));
        }

        @Test
        void likenessOfNeighboursIsThatOfR() {
            same(series.durbinWatson(), number("D", "Durbin-Watson"));
        }

        @Test
        void theRestrictedFitIsThatOfR() {
            var fit = found(series.autoregressive(AutoregressiveFit.Likelihood.RESTRICTED));
            same(fit.phi(), number("D", "gls AR1 REML phi"), 1e-5);
            var effect = fit.effect("level", LEVEL);
            same(effect.value(), 3.9230109343, 1e-5);
            same(effect.standardError(), 1.07135978210, 1e-5);
            same(effect.p(), 8.964557229e-04, 1e-4);
            same(fit.effect("slope", LEVEL).value(), 0.0468525262, 1e-4);
        }

        @Test
        void theFullFitIsThatOfROrLikelier() {
            var fit = found(series.autoregressive(AutoregressiveFit.Likelihood.FULL));
            var printed = numbers("D", "gls AR1 ML phi,coefs");
            same(fit.phi(), printed.get(0), 1e-5);
            same(fit.effect("level", LEVEL).value(), printed.get(3), 1e-5);
            assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(printed.get(5) - 1e-8);
        }

        @Test
        void isWithheldWithoutTwoSidesOrAnyChange() {
            withheld(InterruptedSeries.of(new double[0], 0), Reason.NO_ROWS);
            withheld(InterruptedSeries.of(values, 0), Reason.ONE_PERIOD);
            withheld(InterruptedSeries.of(values, 36), Reason.ONE_PERIOD);
            withheld(InterruptedSeries.of(values, 2), Reason.TOO_FEW);
            withheld(InterruptedSeries.of(new double[12], 6), Reason.NO_VARIATION);
            withheld(
                    InterruptedSeries.of(
                            IntStream.range(0, 12).mapToDouble(i -> 3 + 2 * i).toArray(), 6),
                    Reason.NO_VARIATION);
            withheld(series.neweyWest("level", 36, LEVEL), Reason.TOO_FEW);
        }

        private static double[] values() {
            var v = Oracle.uniform(777, 36);
            var values = new double[36];
            double error = 0;
            for (int i = 0; i < 36; i++) {
                int month = i + 1;
                error = 0.4 * error + v[i] - 0.5;
                values[i] = 50 + 0.15 * month + (month > 18 ? 4 : 0) + 0.35 * Math.max(0, month - 18) + 4 * error;
            }
            return values;
        }
    }

    private static List<Observation> rows() {
        var panel = Oracle.panel();
        return IntStream.range(0, panel.get("f").length)
                .mapToObj(i -> new Observation(
                        (int) panel.get("f")[i],
                        (int) panel.get("o")[i],
                        (int) panel.get("t")[i],
                        panel.get("g")[i] > 0 ? OptionalInt.of((int) panel.get("g")[i]) : OptionalInt.empty(),
                        panel.get("y")[i]))
                .toList();
    }
}
