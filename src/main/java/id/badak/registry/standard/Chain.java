package id.badak.registry.standard;

/// Where in the chain a facility stands: produksi, distribusi or pelayanan.
public enum Chain {
    PRODUCTION,
    DISTRIBUTION,
    SERVICE
}
