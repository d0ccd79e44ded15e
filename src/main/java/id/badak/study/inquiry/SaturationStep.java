package id.badak.study.inquiry;

import java.time.LocalDate;

/// What one more interview added to the codes.
///
/// @param fresh codes that no interview before it had
/// @param seen  codes so far
public record SaturationStep(String informant, LocalDate on, int fresh, int seen) {}
