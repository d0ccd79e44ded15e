package id.badak.study.agreement;

import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;

/// The coefficients for units that everybody was given, each with its own idea of chance.
///
/// All but the percent are (observed − expected)/(1 − expected). All but alpha compare two coders.
/// pᵢ and qᵢ are the shares of category i with the one and the other coder, πᵢ their mean, c the
/// number of categories that could have been given.
public enum Coefficient {
    /// Nothing is taken off for chance.
    PERCENT(Method.PERCENT_AGREEMENT) {
        @Override
        double expected(Tally tally) {
            return 0;
        }
    },

    /// Each coder keeps to their own shares: Σ pᵢqᵢ. Source: Cohen (1960).
    COHEN(Method.COHEN_KAPPA) {
        @Override
        double expected(Tally tally) {
            return tally.sum(category -> tally.first(category) * tally.second(category));
        }
    },

    /// Every category is as likely as any other: 1/c. Source: Brennan and Prediger (1981).
    BRENNAN_PREDIGER(Method.BRENNAN_PREDIGER) {
        @Override
        double expected(Tally tally) {
            return 1.0 / tally.categories();
        }
    },

    /// Both keep to the shares they have together: Σ πᵢ². Source: Scott (1955).
    SCOTT(Method.SCOTT_PI) {
        @Override
        double expected(Tally tally) {
            return tally.sum(category -> tally.mean(category) * tally.mean(category));
        }
    },

    /// Chance is at work only where the coders waver: Σ πᵢ(1 − πᵢ)/(c − 1). Source: Gwet (2008).
    AC1(Method.GWET_AC1) {
        @Override
        double expected(Tally tally) {
            return tally.sum(category -> tally.mean(category) * (1 - tally.mean(category)))
                    / (tally.categories() - 1.0);
        }
    },

    /// Any number of coders, and gaps. With n values that can be paired, nᵢ of them of category i:
    /// Σ nᵢ(nᵢ − 1)/(n(n − 1)). Source: Krippendorff (2004), nominal.
    ALPHA(Method.KRIPPENDORFF_ALPHA) {
        @Override
        double expected(Tally tally) {
            return tally.sum(category -> tally.values(category) * (tally.values(category) - 1))
                    / (tally.values() * (tally.values() - 1));
        }
    };

    private final Method method;

    Coefficient(Method method) {
        this.method = method;
    }

    public Method method() {
        return method;
    }

    abstract double expected(Tally tally);

    Outcome<Agreement> of(Tally tally, CodingUnit unit, int coders) {
        if (coders < 2) {
            return Outcome.withheld(Reason.ONE_CODER);
        }
        if (this != ALPHA && coders != 2) {
            return Outcome.withheld(Reason.NOT_TWO_CODERS);
        }
        if (tally.units() == 0) {
            return Outcome.withheld(Reason.NOBODY_CODED);
        }
        if (this != PERCENT && tally.categories() < 2) {
            return Outcome.withheld(Reason.ONE_CATEGORY);
        }
        double expected = expected(tally);
        if (!(expected < 1)) {
            return Outcome.withheld(Reason.ONE_CATEGORY);
        }
        double observed = tally.observed();
        return Outcome.of(new Agreement(
                method, unit, (observed - expected) / (1 - expected), observed, expected, tally.units(), coders));
    }
}
