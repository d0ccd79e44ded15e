package id.badak.study.inquiry;

import java.util.UUID;

/// What was decided where two coders disagreed: whether a stretch is about a category.
///
/// @param at   any words of the paragraph they disagreed on
/// @param kept whether the category stays there
public record Adjudication(Quotation at, UUID category, boolean kept, Decided decided) {}
