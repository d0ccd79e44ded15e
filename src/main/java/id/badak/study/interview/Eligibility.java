package id.badak.study.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Whether what an informant told may stand in the study, with every reason why not.
///
/// Source: Paper, who was mentored for six months at least and agrees; who left mentoring, or withdrew, is left out.
/// What informants say of
/// their mentoring is taken as said: no row of the study leads to a business (docs/adr/0064).
///
/// @param reasons in the order of [Reason]; none where it may
record Eligibility(List<Reason> reasons) {
    static final int LEAST_MONTHS = 6;

    enum Reason {
        NEVER_MENTORED,
        TOO_SHORT,
        LEFT,
        NOT_ASKED,
        NO_CONSENT,
        WITHDRAWN
    }

    Eligibility {
        reasons = List.copyOf(reasons);
    }

    /// Asks the criteria in turn. How long somebody was mentored is counted to the last interview that may be used, or
    /// where there is none to the first.
    ///
    /// @param interviews all of this informant; one that stands is enough
    static Eligibility of(Informant informant, List<Interview> interviews, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        var asked = interviews.stream()
                .filter(Interview::isUsable)
                .map(Interview::heldOn)
                .max(LocalDate::compareTo)
                .or(() -> interviews.stream().map(Interview::heldOn).min(LocalDate::compareTo))
                .orElse(today);
        var began = informant.mentoredOn();
        if (began == null) {
            reasons.add(Reason.NEVER_MENTORED);
        } else if (began.plusMonths(LEAST_MONTHS).isAfter(asked)) {
            reasons.add(Reason.TOO_SHORT);
        }
        if (informant.hasLeft()) {
            reasons.add(Reason.LEFT);
        }
        if (interviews.isEmpty()) {
            reasons.add(Reason.NOT_ASKED);
        } else if (interviews.stream().noneMatch(Interview::isUsable)) {
            reasons.add(interviews.stream().anyMatch(Interview::isWithdrawn) ? Reason.WITHDRAWN : Reason.NO_CONSENT);
        }
        return new Eligibility(reasons);
    }

    boolean holds() {
        return reasons.isEmpty();
    }
}
