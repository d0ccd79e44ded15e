package id.badak.official.inspection;

import id.badak.registry.grading.Grade;

/// What an inspection comes to, in the codes of the inspection system.
///
/// Source: BPOM's own inspection forms (SIPT, 2016), see docs/rules/cppb-irt-2012.md. TTP means
/// closed (tutup) and TDP that it could not be inspected; neither is graded, and neither is counted
/// in a rate.
public enum Conclusion {
    MK,
    TMK,
    TTP,
    TDP;

    static Conclusion of(Grade grade) {
        return grade.meets() ? MK : TMK;
    }

    /// The conclusion of a facility that was not inspected.
    static Conclusion of(FacilityStatus status) {
        return switch (status) {
            case CLOSED -> TTP;
            case NOT_PRODUCING, REFUSED -> TDP;
            case ACTIVE -> throw new IllegalArgumentException("an active facility is graded");
        };
    }
}
