package id.badak.study.statistics;

import java.util.OptionalLong;

/// How much an estimate rests on.
///
/// @param met      the k of "k of n", where the outcome is yes or no
/// @param clusters how many groups stand in for independent observations, where they are counted
public record Sample(long n, OptionalLong met, OptionalLong clusters) {

    public static Sample of(long n) {
        return new Sample(n, OptionalLong.empty(), OptionalLong.empty());
    }

    public Sample meeting(long k) {
        return new Sample(n, OptionalLong.of(k), clusters);
    }

    public Sample in(long groups) {
        return new Sample(n, met, OptionalLong.of(groups));
    }
}
