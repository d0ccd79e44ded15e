package id.badak.registry.programme;

/// Why a clause is not met, in the owner's own view; it decides which help fits.
public enum Cause {
    KNOWLEDGE,
    CAPITAL,
    EQUIPMENT,
    DOCUMENTS,
    DIGITAL,
    HABIT
}
