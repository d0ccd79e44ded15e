package id.badak.study.indicator;

/// What is counted: every inspection, or every facility once a year by its last conclusion.
///
/// Source: ours; the official wording was not found (programme/indicators/compliance.yaml), so both
/// are offered and the page says which.
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
