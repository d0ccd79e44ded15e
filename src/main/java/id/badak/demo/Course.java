package id.badak.demo;

/// How an enterprise's story stands today, in the words of `demo/enterprises.csv`.
enum Course {
    /// Bu Siti's, told by [SitiScenes].
    HERO,
    PHOTO_WAITS,
    NEVER_VISITED,
    OVERDUE,
    SILENT,
    ON_COURSE,
    /// Consent stands, and no mentor was assigned yet.
    WAITS_FOR_MENTOR,
    NO_CONSENT,
    WITHDRAWN;

    boolean hasConsent() {
        return this != NO_CONSENT;
    }

    boolean hasMentor() {
        return hasConsent() && this != WAITS_FOR_MENTOR;
    }

    boolean hasPast() {
        return switch (this) {
            case PHOTO_WAITS, OVERDUE, SILENT, ON_COURSE, WITHDRAWN -> true;
            case HERO, NEVER_VISITED, WAITS_FOR_MENTOR, NO_CONSENT -> false;
        };
    }
}
