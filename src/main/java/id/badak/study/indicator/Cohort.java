package id.badak.study.indicator;

import id.badak.registry.programme.Chain;

/// The facilities of one chain with a conclusion in both years, by their last conclusion in each.
///
/// They are the same facilities twice, so the interval for two separate groups does not hold for
/// them and none is given.
record Cohort(Chain chain, int firstYear, int lastYear, int n, int mkFirst, int mkLast) {
    Share first() {
        return new Share(mkFirst, n);
    }

    Share last() {
        return new Share(mkLast, n);
    }
}
