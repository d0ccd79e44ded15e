package id.badak.study.material;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A whole qualitative project, in memory.
///
/// @param origin the program it was last written by, as that calls itself
/// @param memos  everything written down beside the sources
/// @param about  the memos that are about the project as a whole
/// @param graphs drawings of what belongs together, kept and not understood
public record Project(
        String name,
        @Nullable String origin,
        Stamp stamp,
        String description,
        List<Coder> coders,
        List<Code> codes,
        List<Variable> variables,
        List<Case> cases,
        List<Source> sources,
        List<Memo> memos,
        List<Link> links,
        List<CodeSet> sets,
        List<UUID> about,
        List<Kept> graphs) {

    /// What a project may hold as a source.
    public sealed interface Source permits TextSource, KeptSource {
        UUID id();
    }

    /// Who made and who last changed something, as far as it is known.
    ///
    /// REFI's times may lack a zone, so they are kept as written and never moved to one.
    public record Stamp(
            @Nullable UUID createdBy,
            @Nullable String createdAt,
            @Nullable UUID changedBy,
            @Nullable String changedAt) {
        public static final Stamp NONE = new Stamp(null, null, null, null);

        Stream<UUID> coders() {
            return Stream.of(createdBy, changedBy).flatMap(Stream::ofNullable);
        }
    }

    /// Something we do not model and must not lose.
    ///
    /// @param content the XML element with its attributes and all below it, without comments and prefixes
    /// @param within  the ids that are named inside it, so that others may point at them
    public record Kept(String content, Set<UUID> within) {
        public Kept {
            within = Set.copyOf(within);
        }
    }

    /// @throws IllegalArgumentException where something is named that is not there, or an id stands
    ///         twice among things of a kind
    public Project {
        coders = List.copyOf(coders);
        codes = List.copyOf(codes);
        variables = List.copyOf(variables);
        cases = List.copyOf(cases);
        sources = List.copyOf(sources);
        memos = List.copyOf(memos);
        links = List.copyOf(links);
        sets = List.copyOf(sets);
        about = List.copyOf(about);
        graphs = List.copyOf(graphs);
        new Names(coders, codes, variables, cases, sources, memos, links, sets, graphs).require(stamp, about);
    }

    /// Every code, a parent before its children.
    public List<Code> allCodes() {
        return codes.stream().flatMap(Code::withAll).toList();
    }

    public List<TextSource> texts() {
        return sources.stream()
                .flatMap(source -> source instanceof TextSource text ? Stream.of(text) : Stream.empty())
                .toList();
    }

    /// The memos about something, whether it names them or a link leads from them to it: NVivo writes
    /// annotations as links.
    public List<Memo> memosOn(UUID thing, List<UUID> named) {
        var wanted = new HashSet<>(named);
        for (var link : links) {
            if (thing.equals(link.to()) && link.from() != null) {
                wanted.add(link.from());
            }
        }
        return memos.stream().filter(memo -> wanted.contains(memo.text().id())).toList();
    }

    /// The ids of each kind, and whether what is named is among them.
    private record Names(
            List<Coder> coders,
            List<Code> codes,
            List<Variable> variables,
            List<Case> cases,
            List<Source> sources,
            List<Memo> memos,
            List<Link> links,
            List<CodeSet> sets,
            List<Kept> graphs) {

        void require(Stamp stamp, List<UUID> about) {
            var people = unique("coder", coders.stream().map(Coder::id));
            var code = unique("code", codes.stream().flatMap(Code::withAll).map(Code::id));
            var variable = unique("variable", variables.stream().map(Variable::id));
            var source = unique("source", sources.stream().map(Source::id));
            var memo = unique("memo", memos.stream().map(one -> one.text().id()));
            var texts = Stream.concat(
                            sources.stream()
                                    .filter(TextSource.class::isInstance)
                                    .map(TextSource.class::cast),
                            memos.stream().map(Memo::text))
                    .toList();
            var passage = unique(
                    "passage",
                    texts.stream().flatMap(text -> text.passages().stream()).map(Passage::id));
            var coding = unique(
                    "coding", texts.stream().flatMap(TextSource::allCodings).map(Coding::id));
            var every = new HashSet<UUID>();
            Stream.of(people, code, variable, source, memo, passage, coding).forEach(every::addAll);
            every.addAll(unique("case", cases.stream().map(Case::id)));
            every.addAll(unique("set", sets.stream().map(CodeSet::id)));
            every.addAll(unique("link", links.stream().map(Link::id)));
            var inside = new HashSet<UUID>();
            graphs.forEach(graph -> inside.addAll(graph.within()));
            sources.forEach(one -> {
                if (one instanceof KeptSource kept) {
                    inside.addAll(kept.kept().within());
                }
            });
            every.addAll(inside);
            passage.addAll(inside);

            stamp.coders().forEach(among("coder", people));
            about.forEach(among("memo", memo));
            codes.stream()
                    .flatMap(Code::withAll)
                    .flatMap(one -> one.memos().stream())
                    .forEach(among("memo", memo));
            texts.forEach(text -> {
                text.stamps().flatMap(Stamp::coders).forEach(among("coder", people));
                text.memosNamed().forEach(among("memo", memo));
                text.allCodings().map(Coding::code).forEach(among("code", code));
                text.values().forEach(value -> among("variable", variable).accept(value.variable()));
            });
            cases.forEach(one -> {
                one.codes().forEach(among("code", code));
                one.values().forEach(value -> among("variable", variable).accept(value.variable()));
                one.sources().forEach(among("source", source));
                one.passages().forEach(among("passage", passage));
            });
            sets.forEach(set -> {
                set.codes().forEach(among("code", code));
                set.sources().forEach(among("source", source));
                set.memos().forEach(among("memo", memo));
            });
            links.forEach(link -> {
                link.memos().forEach(among("memo", memo));
                Stream.of(link.from(), link.to()).flatMap(Stream::ofNullable).forEach(among("thing", every));
            });
        }

        private static Set<UUID> unique(String kind, Stream<UUID> ids) {
            var seen = new HashSet<UUID>();
            ids.forEach(id -> {
                if (!seen.add(id)) {
                    throw new IllegalArgumentException("two of the kind %s have the id %s".formatted(kind, id));
                }
            });
            return seen;
        }

        private static Consumer<UUID> among(String kind, Set<UUID> known) {
            return id -> {
                if (!known.contains(id)) {
                    throw new IllegalArgumentException("no %s has the id %s".formatted(kind, id));
                }
            };
        }
    }
}
