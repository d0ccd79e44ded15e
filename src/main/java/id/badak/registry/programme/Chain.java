package id.badak.registry.programme;

/// Where in the chain a facility stands: produksi, distribusi or pelayanan.
public enum Chain {
    PRODUCTION,
    DISTRIBUTION,
    SERVICE
}
