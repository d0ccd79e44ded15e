package id.badak.study.interview;

import java.time.LocalDate;
import java.util.List;

/// Whom a study asked, what came of it, and whether anybody was asked who could show it wrong.
record Sample(FieldStudy study, List<Informant> informants, List<Interview> interviews, LocalDate today) {
    Sample {
        informants = List.copyOf(informants);
        interviews = List.copyOf(interviews);
    }

    /// By day.
    List<Interview> of(Informant informant) {
        return interviews.stream()
                .filter(interview -> interview.informant().id().equals(informant.id()))
                .toList();
    }

    Eligibility eligibility(Informant informant) {
        return Eligibility.of(informant, of(informant), today);
    }

    long eligible() {
        return informants.stream()
                .filter(informant -> eligibility(informant).holds())
                .count();
    }

    /// Of whom the study hears nothing, as the paper heard nothing of them.
    long left() {
        return informants.stream().filter(Informant::hasLeft).count();
    }

    /// Without one a study hears only those for whom it went well.
    boolean hasContrary() {
        return informants.stream().anyMatch(Informant::isContrary);
    }
}
