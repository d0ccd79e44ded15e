package id.badak.study.inquiry;

import java.time.LocalDate;

/// Who decided something, when and why.
///
/// @param memo the thought behind it; never empty, or nobody could follow it
public record Decided(String by, LocalDate on, String memo) {}
