package id.badak.study.gather;

import id.badak.study.material.Code;
import id.badak.study.material.Coder;
import id.badak.study.material.Coding;
import id.badak.study.material.Project;
import id.badak.study.material.TextSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The project of a study with what those who stand in it said, and no more.
final class Standing {
    private Standing() {}

    /// @param withdrawn whether anybody took an interview back: then open codes that nobody else was given leave too.
    /// They may be in that informant's words, and nothing tells any more whose they were
    static Project of(Project all, Joined joined, boolean withdrawn, Workers workers) {
        var texts = joined.materials().stream()
                .map(material -> material.transcript().id().value())
                .collect(Collectors.toSet());
        var sources =
                all.texts().stream().filter(text -> texts.contains(text.id())).toList();
        var given = sources.stream()
                .flatMap(TextSource::allCodings)
                .map(Coding::code)
                .collect(Collectors.toSet());
        return with(
                all,
                all.coders().stream()
                        .map(coder ->
                                new Coder(coder.id(), null, workers.id(new id.badak.kernel.AccountId(coder.id()))))
                        .toList(),
                withdrawn ? given(all.codes(), given) : all.codes(),
                joined.join(sources));
    }

    private static List<Code> given(List<Code> codes, Set<UUID> given) {
        return codes.stream()
                .map(code -> code.with(given(code.children(), given)))
                .filter(code -> code.stage() != Code.Stage.OPEN
                        || given.contains(code.id())
                        || !code.children().isEmpty())
                .toList();
    }

    static Project with(Project all, List<Coder> coders, List<Code> codes, List<TextSource> texts) {
        return new Project(
                all.name(),
                all.origin(),
                all.stamp(),
                all.description(),
                coders,
                codes,
                List.of(),
                List.of(),
                List.copyOf(texts),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
