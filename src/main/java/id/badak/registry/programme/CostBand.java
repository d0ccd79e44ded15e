package id.badak.registry.programme;

/// What an option costs in rupiah, in steps an owner can judge; cheapest first.
public enum CostBand {
    FREE,
    UNDER_100K,
    UNDER_1M,
    UNDER_10M,
    OVER_10M
}
