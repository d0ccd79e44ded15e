package id.badak.study.inquiry;

import java.util.UUID;

/// That one coder gave one code to one stretch of one interview.
///
/// @param start in code points, half-open
public record Mark(String informant, String coder, UUID code, int start, int end) {}
