package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;

/// A document of the programme that a claim is held against.
///
/// @param dated year, month or day, as it is dated
public record Paper(String id, BilingualText title, String dated, BilingualText says) {}
