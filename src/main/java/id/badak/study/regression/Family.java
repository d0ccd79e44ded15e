package id.badak.study.regression;

import id.badak.study.statistics.Method;

/// What kind of outcome a generalized fit explains, and on which scale its coefficients are.
public enum Family {
    /// Yes or no, or a share of `weight` trials; coefficients are log odds.
    BINOMIAL(Method.LOGISTIC),
    /// Counts; coefficients are log rates.
    POISSON(Method.POISSON);

    private final Method method;

    Family(Method method) {
        this.method = method;
    }

    Method method() {
        return method;
    }

    double mean(double predictor) {
        return switch (this) {
            case BINOMIAL -> 1 / (1 + Math.exp(-predictor));
            case POISSON -> Math.exp(predictor);
        };
    }

    /// What the mean lacks to the outcome. Written so that it does not vanish by rounding where the
    /// mean comes near to 1: steps that stop there would look like an end.
    double residual(double outcome, double predictor) {
        return switch (this) {
            case BINOMIAL -> outcome * mean(-predictor) - (1 - outcome) * mean(predictor);
            case POISSON -> outcome - Math.exp(predictor);
        };
    }

    /// The variance of one trial or count, which is also the slope of the mean for these two links.
    double variance(double predictor) {
        return switch (this) {
            case BINOMIAL -> mean(predictor) * mean(-predictor);
            case POISSON -> Math.exp(predictor);
        };
    }

    /// Twice what one row's likelihood lacks to a perfect fit.
    double deviance(double outcome, double predictor) {
        return switch (this) {
            case BINOMIAL ->
                2
                        * (times(outcome, Math.log(outcome))
                                + times(1 - outcome, Math.log1p(-outcome))
                                + outcome * softplus(-predictor)
                                + (1 - outcome) * softplus(predictor));
            case POISSON -> 2 * (times(outcome, Math.log(outcome) - predictor) - (outcome - Math.exp(predictor)));
        };
    }

    boolean allows(double outcome) {
        return outcome >= 0 && (this == POISSON ? Double.isFinite(outcome) : outcome <= 1);
    }

    /// Where Newton begins: a mean drawn away from the edge.
    double beginning(double share) {
        return switch (this) {
            case BINOMIAL -> Math.log(share / (1 - share));
            case POISSON -> Math.log(share);
        };
    }

    static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    private static double times(double factor, double value) {
        return factor == 0 ? 0 : factor * value;
    }
}
