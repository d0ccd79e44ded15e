package id.badak.study.evaluation;

/// Two bounds, how often the method covers, and which method it was.
record ConfidenceInterval(double lower, double upper, double level, Method method) {

    boolean excludesZero() {
        return lower > 0 || upper < 0;
    }
}
