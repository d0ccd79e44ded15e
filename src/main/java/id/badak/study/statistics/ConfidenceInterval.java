package id.badak.study.statistics;

/// `level` is how often the method covers over many samples, and no chance that this one interval
/// does.
public record ConfidenceInterval(double lower, double upper, double level, Method method) {

    public boolean excludesZero() {
        return lower > 0 || upper < 0;
    }
}
