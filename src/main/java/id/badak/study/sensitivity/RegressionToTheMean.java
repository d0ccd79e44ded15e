package id.badak.study.sensitivity;

import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How much better those chosen for a bad score would look the next time without any help.
///
/// For scores that are normal with the same mean and spread both times: chosen below a cut c, the
/// mean of the chosen lies λ = φ(a)/Φ(a), a = (c − mean)/sd, spreads below the mean, and comes back
/// by sd·(1 − ρ)·λ. ρ is how alike two inspections of one facility are when nothing is done.
/// Source: Davis (1976). So this much of a rise is no effect; what is beside it may be.
///
/// @param sd          of one inspection's score over all facilities
/// @param reliability ρ, from 0 (a score says nothing of the next) to 1 (it says all)
public record RegressionToTheMean(double mean, double sd, double reliability) {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    public RegressionToTheMean {
        if (!(reliability >= 0 && reliability <= 1)) {
            throw new IllegalArgumentException("no reliability: " + reliability);
        }
    }

    public Outcome<Double> expectedRise(double cut) {
        if (!(sd > 0)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        double a = (cut - mean) / sd;
        double below = STANDARD.cumulativeProbability(a);
        if (!(below > 0)) {
            return Outcome.withheld(Reason.NO_ROWS);
        }
        return Outcome.of(sd * (1 - reliability) * STANDARD.density(a) / below);
    }
}
