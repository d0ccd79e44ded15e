package id.badak.study.gather;

import id.badak.study.inquiry.Adjudication;
import id.badak.study.inquiry.Decided;
import id.badak.study.inquiry.Disagreement;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.material.Coding;
import id.badak.study.material.Passage;
import id.badak.study.material.Project;
import id.badak.study.material.TextSource;
import id.badak.study.studio.CodedStudy.Ruling;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Turns what was decided of codings at the desk into what an inquiry asks: whether a paragraph is about a category.
///
/// A paragraph keeps a category when one coding of it was kept. A coding that was decided against while its
/// category was not in dispute counts for the category alone: its coders agree on that, and its own code is not
/// counted.
final class Settlement {
    private final Project project;
    private final Inquiry before;
    private final Map<UUID, Ruling> rulings = new HashMap<>();

    /// @param before what is shown of the project as if nothing had been decided
    Settlement(Project project, Inquiry before, List<Ruling> rulings) {
        this.project = project;
        this.before = before;
        rulings.forEach(one -> this.rulings.put(one.coding().value(), one));
    }

    List<Adjudication> decisions(Workers workers) {
        var decisions = new ArrayList<Adjudication>();
        for (var disagreement : before.disagreements()) {
            decide(disagreement)
                    .map(ruling -> new Adjudication(
                            disagreement.at(),
                            disagreement.category(),
                            ruling.kept(),
                            new Decided(
                                    workers.id(ruling.by()),
                                    ruling.at().atOffset(ZoneOffset.UTC).toLocalDate(),
                                    ruling.memo())))
                    .ifPresent(decisions::add);
        }
        return decisions;
    }

    /// Of several the first that keeps it.
    private Optional<Ruling> decide(Disagreement disagreement) {
        var at = disagreement.at();
        var text = before.interview(at.informant()).text();
        return project.texts().stream()
                .filter(source -> source.id().equals(text))
                .flatMap(source -> source.passages().stream())
                .filter(passage -> passage.start() < at.end() && at.start() < passage.end())
                .flatMap(passage -> passage.codings().stream())
                .filter(coding -> categoryOf(coding).equals(disagreement.category()))
                .flatMap(coding -> Optional.ofNullable(rulings.get(coding.id())).stream())
                .min(Comparator.comparing(Ruling::kept)
                        .reversed()
                        .thenComparing(Ruling::at)
                        .thenComparing(one -> one.coding().value()));
    }

    private UUID categoryOf(Coding coding) {
        return before.codebook().categoryOf(coding.code());
    }

    Project settled() {
        return Standing.with(
                project,
                project.coders(),
                project.codes(),
                project.texts().stream().map(this::settled).toList());
    }

    private TextSource settled(TextSource text) {
        return text.with(text.passages().stream().map(this::settled).toList(), text.codings(), text.memos());
    }

    private Passage settled(Passage passage) {
        return passage.with(passage.codings().stream().map(this::settled).toList(), passage.memos());
    }

    private Coding settled(Coding coding) {
        var ruling = rulings.get(coding.id());
        return ruling == null || ruling.kept()
                ? coding
                : new Coding(coding.id(), categoryOf(coding), coding.stamp(), coding.memos());
    }
}
