package id.badak.study.statistics;

/// Two bounds, how often the method covers, and which method it was.
public record ConfidenceInterval(double lower, double upper, double level, Method method) {

    public boolean excludesZero() {
        return lower > 0 || upper < 0;
    }
}
