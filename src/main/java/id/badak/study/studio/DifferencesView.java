package id.badak.study.studio;

import java.util.List;
import java.util.Optional;

/// Where the coders of a transcript differ.
///
/// @param memo as it was typed
record DifferencesView(DeskView desk, Codings.Compared compared, String memo) {
    List<Coding> alone() {
        return compared.differences().alone();
    }

    List<Coding> shifted() {
        return compared.differences().shifted();
    }

    Optional<Adjudication> decided(Coding coding) {
        return Optional.ofNullable(compared.decided().get(coding.id()));
    }

    boolean isDropped(Coding coding) {
        return decided(coding)
                .filter(one -> one.verdict() == Adjudication.Verdict.DROPPED)
                .isPresent();
    }
}
