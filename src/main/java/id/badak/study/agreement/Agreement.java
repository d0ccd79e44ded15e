package id.badak.study.agreement;

import id.badak.study.statistics.Method;

/// One coefficient with all a reader needs to doubt it.
///
/// @param observed the share of pairs that agree; for the alphas, one minus the disagreement seen
/// @param expected the same by chance, after the coefficient's own idea of chance; 0 for the percent
/// @param units    how many units at least two coders looked at; for unitizing, the length in units
public record Agreement(
        Method method, CodingUnit unit, double value, double observed, double expected, long units, int coders) {}
