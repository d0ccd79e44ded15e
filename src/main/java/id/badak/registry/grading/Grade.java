package id.badak.registry.grading;

import id.badak.registry.programme.Basis;
import id.badak.registry.programme.Wording;
/// What a rule makes of the answers.
///
/// @param code  as on the form: `IV`, `TMK`, `A`, `BAIK`
/// @param rank  0 for the best of its rule, then 1, 2 …
/// @param meets whether it counts as memenuhi ketentuan (MK)
/// @param basis how sure we are of `meets`

public record Grade(String code, Wording name, int rank, boolean meets, Basis basis) {}
