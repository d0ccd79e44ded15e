package id.badak.registry.grading;

import id.badak.registry.programme.Wording;
/// A group of clauses of an edition, such as "C Peralatan produksi".

public record Element(String code, Wording name) {}
