package id.badak.study.statistics;

/// Whether one change is larger than another: the difference of two differences.
///
/// z = (d₁ − d₂) / √(v₁ + v₂), where d is a change and v its unpooled variance. Source: Altman and
/// Bland (2003), "Interaction revisited: the difference between two estimates". The four samples
/// must be independent. Where no sample varies (0 of n to n of n) the formula has nothing to divide
/// by; we then answer z = 0, the answer that claims least.
///
/// @param difference the first change minus the second
/// @param variance   the sum of both changes' variances
public record DifferenceOfChanges(double difference, double variance) {

    public static DifferenceOfChanges of(TwoProportions first, TwoProportions second) {
        return new DifferenceOfChanges(first.difference() - second.difference(), first.variance() + second.variance());
    }

    public double z() {
        return variance > 0 ? difference / Math.sqrt(variance) : 0;
    }

    public double p() {
        return Normal.twoSidedP(z());
    }

    /// The interval that belongs to this z: d ± z·√v.
    public ConfidenceInterval interval(double level) {
        double half = Normal.criticalZ(1 - level) * Math.sqrt(variance);
        return new ConfidenceInterval(difference - half, difference + half, level, Method.INTERACTION_Z);
    }
}
