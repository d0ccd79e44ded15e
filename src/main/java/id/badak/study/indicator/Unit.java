package id.badak.study.indicator;

/// What is counted: every inspection, or every facility once a year by its last conclusion.
///
/// Source: domain dossier section 6.3, which offers both and asks to label which.
enum Unit {
    INSPECTION,
    FACILITY;

    /// Reads the word of the address; anything unknown counts inspections.
    static Unit of(String word) {
        return "sarana".equals(word) ? FACILITY : INSPECTION;
    }

    String word() {
        return isPerFacility() ? "sarana" : "pemeriksaan";
    }

    boolean isPerFacility() {
        return this == FACILITY;
    }
}
