package id.badak.study.studio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where the coders of a transcript differ.
///
/// @param typed what was typed of which coding, where it was refused
record DifferencesView(DeskView desk, Codings.Compared compared, Optional<Typed> typed) {

    /// A memo as it was typed.
    record Typed(UUID coding, String memo) {}

    List<Coding> alone() {
        return compared.differences().alone();
    }

    List<Coding> shifted() {
        return compared.differences().shifted();
    }

    String memo(Coding coding) {
        return typed.filter(one -> one.coding().equals(coding.id().value()))
                .map(Typed::memo)
                .orElse("");
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
