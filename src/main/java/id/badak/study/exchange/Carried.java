package id.badak.study.exchange;

import id.badak.study.exchange.Remark.Kind;
import id.badak.study.material.Case;
import id.badak.study.material.Code;
import id.badak.study.material.CodeSet;
import id.badak.study.material.Coder;
import id.badak.study.material.KeptSource;
import id.badak.study.material.Link;
import id.badak.study.material.Memo;
import id.badak.study.material.Passage;
import id.badak.study.material.Project;
import id.badak.study.material.Project.Kept;
import id.badak.study.material.Project.Stamp;
import id.badak.study.material.TextSource;
import id.badak.study.material.TextSource.Text;
import id.badak.study.material.Variable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// A project as REFI can carry it, and what had to be changed or left behind for that.
///
/// What is written is this, and reading it again gives this and nothing else: so the losses are all
/// there are. A change that no loss names is a defect of ours.
record Carried(Project project, List<Remark> losses) {
    /// What we call ourselves in a file.
    static final String ORIGIN = "Badak";

    private static final int REPLACEMENT = 0xFFFD;

    static Carried asProject(Project project) {
        var losses = new LinkedHashSet<Remark>();
        var carried = new Work(losses).project(project);
        return new Carried(carried, List.copyOf(losses));
    }

    /// A codebook holds codes, and the sets of codes.
    static Carried asCodebook(Project project) {
        var losses = new LinkedHashSet<Remark>();
        var work = new Work(losses);
        work.leaveBehind("Users", project.coders());
        work.leaveBehind("Variables", project.variables());
        work.leaveBehind("Cases", project.cases());
        work.leaveBehind("Sources", project.sources());
        work.leaveBehind("Notes", project.memos());
        work.leaveBehind("Links", project.links());
        work.leaveBehind("Graphs", project.graphs());
        work.leaveBehindWhatIsAboutAll(project);
        project.sets().forEach(work::leaveMembersBehind);
        var codes = work.codes(project.codes().stream().map(Work::withoutMemos).toList());
        var sets = project.sets().stream()
                .map(set -> work.set(
                        new CodeSet(set.id(), set.name(), set.description(), set.codes(), List.of(), List.of())))
                .toList();
        work.sayOrigin(project);
        var carried = new Project(
                "",
                ORIGIN,
                Stamp.NONE,
                "",
                List.of(),
                codes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sets,
                List.of(),
                List.of());
        return new Carried(carried, List.copyOf(losses));
    }

    private record Work(Set<Remark> losses) {
        private Project project(Project from) {
            sayOrigin(from);
            return new Project(
                    clean(from.name(), "Project"),
                    ORIGIN,
                    from.stamp(),
                    clean(from.description(), "Project"),
                    from.coders().stream()
                            .map(coder -> new Coder(
                                    coder.id(), cleanName(coder.name(), "User"), cleanName(coder.login(), "User")))
                            .toList(),
                    codes(from.codes()),
                    from.variables().stream()
                            .map(one -> new Variable(
                                    one.id(),
                                    clean(one.name(), one.name()),
                                    one.type(),
                                    clean(one.description(), one.name())))
                            .toList(),
                    from.cases().stream().map(this::readCase).toList(),
                    from.sources().stream().map(this::source).toList(),
                    from.memos().stream()
                            .map(memo -> new Memo(text(memo.text(), true)))
                            .toList(),
                    from.links().stream().map(this::link).toList(),
                    from.sets().stream().map(this::set).toList(),
                    from.about(),
                    from.graphs().stream().map(graph -> kept(graph, "Graph")).toList());
        }

        private void sayOrigin(Project from) {
            if (from.origin() != null && !from.origin().equals(ORIGIN)) {
                say("Project", "origin", from.origin());
            }
        }

        private void leaveBehind(String element, List<?> all) {
            if (!all.isEmpty()) {
                say(element, "codebook-only", all.size());
            }
        }

        private void leaveBehindWhatIsAboutAll(Project project) {
            var stamp = project.stamp();
            var parts = new LinkedHashMap<String, @Nullable String>();
            parts.put("name", project.name());
            parts.put("Description", project.description());
            parts.put("creatingUserGUID", Objects.toString(stamp.createdBy(), ""));
            parts.put("creationDateTime", stamp.createdAt());
            parts.put("modifyingUserGUID", Objects.toString(stamp.changedBy(), ""));
            parts.put("modifiedDateTime", stamp.changedAt());
            parts.forEach((part, content) -> {
                if (content != null && !content.isEmpty()) {
                    say("Project", "codebook-project", part);
                }
            });
            leaveBehind("NoteRef", project.about());
            project.allCodes().stream()
                    .filter(code -> !code.memos().isEmpty())
                    .forEach(code ->
                            say(code.name(), "codebook-memos", code.memos().size()));
        }

        private void leaveMembersBehind(CodeSet set) {
            int members = set.sources().size() + set.memos().size();
            if (members > 0) {
                say(set.name(), "set-members", members);
            }
        }

        private static Code withoutMemos(Code code) {
            return new Code(
                    code.id(),
                    code.name(),
                    code.codable(),
                    code.color(),
                    code.description(),
                    code.stage(),
                    List.of(),
                    code.children().stream().map(Work::withoutMemos).toList());
        }

        private List<Code> codes(List<Code> codes) {
            return codes.stream()
                    .map(code -> new Code(
                            code.id(),
                            clean(code.name(), code.name()),
                            code.codable(),
                            code.color(),
                            clean(code.description(), code.name()),
                            code.stage(),
                            code.memos(),
                            codes(code.children())))
                    .toList();
        }

        private CodeSet set(CodeSet set) {
            return new CodeSet(
                    set.id(),
                    clean(set.name(), set.name()),
                    clean(set.description(), set.name()),
                    set.codes(),
                    set.sources(),
                    set.memos());
        }

        private Link link(Link link) {
            return new Link(
                    link.id(),
                    cleanName(link.name(), "Link"),
                    link.direction(),
                    link.color(),
                    link.from(),
                    link.to(),
                    link.memos());
        }

        private Case readCase(Case one) {
            return new Case(
                    one.id(),
                    cleanName(one.name(), "Case"),
                    clean(one.description(), "Case"),
                    one.codes(),
                    values(one.values()),
                    one.sources(),
                    one.passages());
        }

        private List<Variable.Value> values(List<Variable.Value> values) {
            return values.stream()
                    .map(value -> {
                        var given = value.given();
                        return given == null
                                ? value
                                : new Variable.Value(
                                        value.variable(),
                                        new Variable.Given(given.type(), clean(given.written(), "VariableValue")));
                    })
                    .toList();
        }

        private Project.Source source(Project.Source source) {
            return switch (source) {
                case TextSource text -> text(text, false);
                case KeptSource kept ->
                    new KeptSource(kept.id(), kept.name(), kept.kind(), kept(kept.kept(), kept.name()));
            };
        }

        /// @param inline whether the words stand in the XML, which holds fewer characters than a file
        private TextSource text(TextSource from, boolean inline) {
            var place = Objects.requireNonNullElse(from.name(), from.id().toString());
            var text = from.text();
            var passages = from.passages();
            if (text instanceof Text.Known(var words)) {
                var unified = LineEnds.unify(words);
                if (unified.isChanged()) {
                    // What moves a beginning moves its end too.
                    long moved = passages.stream()
                            .filter(passage -> unified.moved(passage.end()) != passage.end())
                            .count();
                    say(place, "line-ends", moved);
                    passages = passages.stream()
                            .map(passage -> passage.at(unified.moved(passage.start()), unified.moved(passage.end())))
                            .toList();
                }
                text = new Text.Known(inline ? clean(unified.words(), place) : whole(unified.words(), place));
            } else if (text instanceof Text.Missing(var path) && path != null) {
                text = new Text.Missing(path(path, place));
            }
            return new TextSource(
                    from.id(),
                    cleanName(from.name(), place),
                    from.stamp(),
                    clean(from.description(), place),
                    text,
                    from.rich() == null ? null : path(from.rich(), place),
                    passages.stream().map(passage -> passage(passage, place)).toList(),
                    from.codings(),
                    from.memos(),
                    values(from.values()));
        }

        private Passage passage(Passage from, String place) {
            return new Passage(
                    from.id(),
                    cleanName(from.name(), place),
                    from.start(),
                    from.end(),
                    from.stamp(),
                    clean(from.description(), place),
                    from.codings(),
                    from.memos());
        }

        private String path(String path, String place) {
            if (!Paths.isAbsolute(path)) {
                return clean(path, place);
            }
            say(place, "local-path");
            return clean(Paths.withoutFolders(path), place);
        }

        private Kept kept(Kept kept, String place) {
            var element = Xml.readFragment(kept.content());
            return new Kept(Xml.write(Known.ordered(withoutLocalPaths(element, place))), kept.within());
        }

        private Element withoutLocalPaths(Element element, String place) {
            var attributes = new LinkedHashMap<>(element.attributes());
            if (attributes.remove("currentPath") != null) {
                say(place, "local-path");
            }
            for (var name : Set.of("path", "plainTextPath", "richTextPath")) {
                attributes.computeIfPresent(name, (same, path) -> path(path, place));
            }
            return element.with(
                    attributes,
                    element.children().stream()
                            .map(child -> withoutLocalPaths(child, place))
                            .toList());
        }

        private @Nullable String cleanName(@Nullable String words, String place) {
            return words == null ? null : clean(words, place);
        }

        private String clean(String words, String place) {
            return held(words, place, Xml::canHold);
        }

        /// A file holds all but halves of pairs.
        private String whole(String words, String place) {
            return held(words, place, point -> !isHalf(point));
        }

        private static boolean isHalf(int point) {
            return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        }

        /// Puts the mark of a lost character where none can be held: as many code points as before.
        private String held(String words, String place, IntPredicate canHold) {
            if (words.codePoints().allMatch(canHold)) {
                return words;
            }
            say(place, "characters");
            return words.codePoints()
                    .map(point -> canHold.test(point) ? point : REPLACEMENT)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private void say(String place, String key, Object... facts) {
            losses.add(Remark.at(place, Kind.LOSS_OUT, key, facts));
        }
    }
}
