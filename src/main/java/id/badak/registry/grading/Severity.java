package id.badak.registry.grading;

/// How grave an unmet clause is, lightest first.
///
/// The forms differ: home food and processed food know minor to critical with serious between; the
/// medicine forms know m, M, C and, on some, Ca (critical absolute) and no serious.
public enum Severity {
    MINOR,
    MAJOR,
    SERIOUS,
    CRITICAL,
    CRITICAL_ABSOLUTE
}
