package id.badak.registry.standard;

/// A group of clauses of an edition, such as "C Peralatan produksi".
public record Element(String code, Wording name) {}
