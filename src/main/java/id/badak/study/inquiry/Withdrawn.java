package id.badak.study.inquiry;

import id.badak.study.material.Case;
import id.badak.study.material.Code;
import id.badak.study.material.CodeSet;
import id.badak.study.material.Coding;
import id.badak.study.material.KeptSource;
import id.badak.study.material.Link;
import id.badak.study.material.Memo;
import id.badak.study.material.Passage;
import id.badak.study.material.Project;
import id.badak.study.material.TextSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes an interview out of all that was gathered. Nothing else does, so that one place is to be
/// looked at by whoever doubts it. Only codes of a transcript that is deleted already leave before, where
/// the study is read: here nothing would tell whose they were.
final class Withdrawn {
    private Withdrawn() {}

    static List<Quotation> leave(List<Quotation> quotations, String withdrawn) {
        return quotations.stream()
                .filter(quotation -> !quotation.informant().equals(withdrawn))
                .toList();
    }

    /// @param numbers of the informants who took their interview back
    static Gathered takeOut(Gathered gathered, Set<String> numbers) {
        var taken = gathered.interviews().stream()
                .filter(interview -> numbers.contains(interview.informant()))
                .map(Interview::text)
                .collect(Collectors.toSet());
        var themes = gathered.themes();
        var claims = gathered.claims();
        for (var number : numbers) {
            themes = themes.stream().map(theme -> theme.without(number)).toList();
            claims = claims.stream().map(claim -> claim.without(number)).toList();
        }
        return new Gathered(
                gathered.plan(),
                gathered.people().stream()
                        .map(person -> without(person, numbers))
                        .toList(),
                leave(gathered.informants(), Informant::number, numbers),
                gathered.considered(),
                leave(gathered.interviews(), Interview::informant, numbers),
                new Work(gathered.project(), taken).project(),
                leave(gathered.checks(), MemberCheck::informant, numbers),
                leave(gathered.adjudications(), one -> one.at().informant(), numbers),
                gathered.papers(),
                themes,
                claims,
                gathered.numbers());
    }

    private static <T> List<T> leave(List<T> all, Function<T, String> informant, Set<String> numbers) {
        return all.stream()
                .filter(one -> !numbers.contains(informant.apply(one)))
                .toList();
    }

    private static Person without(Person person, Set<String> numbers) {
        return new Person(
                person.id(),
                person.name(),
                person.does(),
                person.informant().filter(number -> !numbers.contains(number)),
                person.mentored().stream()
                        .filter(number -> !numbers.contains(number))
                        .collect(Collectors.toSet()),
                person.ofOffice());
    }

    /// A project without some of its texts, and without all that is about these alone.
    private static final class Work {
        private final Project from;
        private final Set<UUID> gone = new HashSet<>();
        private final Set<UUID> memosGone = new HashSet<>();
        private final Set<UUID> codesGone;

        Work(Project from, Set<UUID> texts) {
            this.from = from;
            gone.addAll(texts);
            from.cases().stream()
                    .filter(one -> one.sources().stream().anyMatch(texts::contains))
                    .forEach(one -> {
                        gone.add(one.id());
                        gone.addAll(one.sources()); // a recording of the same conversation
                    });
            var taken = from.texts().stream()
                    .filter(text -> gone.contains(text.id()))
                    .toList();
            taken.forEach(text -> {
                text.passages().forEach(passage -> gone.add(passage.id()));
                text.allCodings().map(Coding::id).forEach(gone::add);
            });
            codesGone = codesOf(taken);
            codesGone.removeAll(codesOf(from.texts().stream()
                    .filter(text -> !gone.contains(text.id()))
                    .toList()));
            codesGone.removeIf(this::isInKept);
            from.allCodes().stream()
                    .filter(code -> code.stage() == Code.Stage.AXIAL || code.stage() == Code.Stage.SELECTIVE)
                    .forEach(code -> codesGone.remove(code.id()));
            memosGone.addAll(memosOn(taken));
            from.allCodes().stream()
                    .filter(code -> codesGone.contains(code.id()))
                    .forEach(code -> memosGone.addAll(code.memos()));
            from.links().stream()
                    .filter(link -> isGone(link.to()) && link.from() != null)
                    .forEach(link -> memosGone.add(link.from()));
            memosGone.retainAll(
                    from.memos().stream().map(memo -> memo.text().id()).collect(Collectors.toSet()));
            memosGone.removeAll(memosElsewhere());
            gone.addAll(memosGone);
        }

        /// Whether a picture or a recording that stays was marked with a code: it names it, and what it
        /// names must be there.
        private boolean isInKept(UUID code) {
            return from.sources().stream()
                    .filter(source -> !gone.contains(source.id()))
                    .anyMatch(source -> source instanceof KeptSource kept && names(kept.kept(), code));
        }

        private static boolean names(Project.Kept kept, UUID id) {
            return kept.content().toLowerCase(Locale.ROOT).contains(id.toString());
        }

        private static Set<UUID> codesOf(List<TextSource> texts) {
            return texts.stream()
                    .flatMap(TextSource::allCodings)
                    .map(Coding::code)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private static Set<UUID> memosOn(List<TextSource> texts) {
            return texts.stream()
                    .flatMap(text -> Stream.of(
                            text.memos().stream(),
                            text.passages().stream().flatMap(passage -> passage.memos().stream()),
                            text.allCodings().flatMap(coding -> coding.memos().stream())))
                    .flatMap(ids -> ids)
                    .collect(Collectors.toSet());
        }

        private Set<UUID> memosElsewhere() {
            var standing = memosOn(from.texts().stream()
                    .filter(text -> !gone.contains(text.id()))
                    .toList());
            return Stream.of(
                            standing.stream(),
                            from.about().stream(),
                            from.allCodes().stream()
                                    .filter(code -> !codesGone.contains(code.id()))
                                    .flatMap(code -> code.memos().stream()))
                    .flatMap(ids -> ids)
                    .collect(Collectors.toSet());
        }

        Project project() {
            return new Project(
                    from.name(),
                    from.origin(),
                    from.stamp(),
                    from.description(),
                    from.coders(),
                    codes(from.codes()),
                    from.variables(),
                    from.cases().stream()
                            .filter(one -> !gone.contains(one.id()))
                            .map(one -> new Case(
                                    one.id(),
                                    one.name(),
                                    one.description(),
                                    standing(one.codes()),
                                    one.values(),
                                    standing(one.sources()),
                                    standing(one.passages())))
                            .toList(),
                    from.sources().stream()
                            .filter(source -> !gone.contains(source.id()))
                            .map(source -> source instanceof TextSource text ? standing(text) : source)
                            .toList(),
                    from.memos().stream()
                            .filter(memo -> !memosGone.contains(memo.text().id()))
                            .map(memo -> new Memo(standing(memo.text())))
                            .toList(),
                    from.links().stream()
                            .filter(link -> !isGone(link.from()) && !isGone(link.to()))
                            .map(link -> new Link(
                                    link.id(),
                                    link.name(),
                                    link.direction(),
                                    link.color(),
                                    link.from(),
                                    link.to(),
                                    standing(link.memos())))
                            .toList(),
                    from.sets().stream()
                            .map(set -> new CodeSet(
                                    set.id(),
                                    set.name(),
                                    set.description(),
                                    standing(set.codes()),
                                    standing(set.sources()),
                                    standing(set.memos())))
                            .toList(),
                    standing(from.about()),
                    from.graphs().stream()
                            .filter(graph -> Stream.concat(gone.stream(), codesGone.stream())
                                    .noneMatch(id -> names(graph, id)))
                            .toList());
        }

        private boolean isGone(@Nullable UUID id) {
            return id != null && (gone.contains(id) || codesGone.contains(id));
        }

        private List<UUID> standing(Collection<UUID> ids) {
            return ids.stream().filter(id -> !isGone(id)).toList();
        }

        private TextSource standing(TextSource text) {
            return text.with(
                    text.passages().stream().map(this::standing).toList(),
                    standingCodings(text.codings()),
                    standing(text.memos()));
        }

        private Passage standing(Passage passage) {
            return passage.with(standingCodings(passage.codings()), standing(passage.memos()));
        }

        private List<Coding> standingCodings(List<Coding> codings) {
            return codings.stream()
                    .filter(coding -> !codesGone.contains(coding.code()))
                    .map(coding -> new Coding(coding.id(), coding.code(), coding.stamp(), standing(coding.memos())))
                    .toList();
        }

        /// A code that only the withdrawn interview had is often in its informant's words.
        private List<Code> codes(List<Code> codes) {
            return codes.stream()
                    .filter(code -> !codesGone.contains(code.id())
                            || code.withAll().anyMatch(below -> !codesGone.contains(below.id())))
                    .map(code -> new Code(
                            code.id(),
                            code.name(),
                            code.codable(),
                            code.color(),
                            code.description(),
                            code.stage(),
                            standing(code.memos()),
                            codes(code.children())))
                    .toList();
        }
    }
}
