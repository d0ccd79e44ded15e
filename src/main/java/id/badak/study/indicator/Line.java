package id.badak.study.indicator;

import id.badak.registry.programme.Chain;
import org.jspecify.annotations.Nullable;

/// What one year, one chain and one kind of facility came to.
///
/// @param kind code of the kind; null for the chain as a whole
/// @param ttp  closed; counted beside, never in the share
/// @param tdp  could not be inspected; the same
record Line(int year, Chain chain, @Nullable String kind, int mk, int tmk, int ttp, int tdp) {

    /// MK of MK and TMK.
    Share share() {
        return new Share(mk, mk + tmk);
    }

    /// This line and another of the same year and chain, as a line of the whole chain.
    Line plus(Line other) {
        if (other.year != year || other.chain != chain) {
            throw new IllegalArgumentException("years and chains are never mixed in one line");
        }
        return new Line(year, chain, null, mk + other.mk, tmk + other.tmk, ttp + other.ttp, tdp + other.tdp);
    }

    Line whole() {
        return new Line(year, chain, null, mk, tmk, ttp, tdp);
    }
}
