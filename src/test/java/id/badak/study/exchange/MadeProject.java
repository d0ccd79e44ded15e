package id.badak.study.exchange;

import id.badak.study.material.Case;
import id.badak.study.material.Code;
import id.badak.study.material.CodeSet;
import id.badak.study.material.Coder;
import id.badak.study.material.Coding;
import id.badak.study.material.KeptSource;
import id.badak.study.material.Link;
import id.badak.study.material.Memo;
import id.badak.study.material.Passage;
import id.badak.study.material.Project;
import id.badak.study.material.Project.Kept;
import id.badak.study.material.Project.Stamp;
import id.badak.study.material.TextSource;
import id.badak.study.material.Variable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A project made from a seed, out of the letters that go wrong: as it is, or as it must come back.
///
/// Both are made by the same steps from the same seed, and differ only where REFI must differ; so
/// what must come back is said here, and not by what is tested.
final class MadeProject {
    /// A letter, and what becomes of it in a file and in the XML. Nothing here meets its neighbour:
    /// each is followed by a plain letter.
    private record Piece(String raw, String inFile, String inXml) {
        private static Piece same(String letter) {
            return new Piece(letter, letter, letter);
        }
    }

    private static final String LOST = "\uFFFD";

    private static final List<Piece> PIECES = List.of(
            Piece.same("a"),
            Piece.same("kami takut sekali"),
            Piece.same("é"),
            Piece.same("e\u0301"),
            Piece.same("😀"),
            Piece.same("👨\u200D👩\u200D👧"),
            Piece.same("مرحبا"),
            Piece.same("\u202Eabc\u202C"),
            Piece.same("&<>\"']]>"),
            Piece.same("\t"),
            Piece.same("\n"),
            Piece.same("\u0085"),
            Piece.same("\u2028"),
            Piece.same("x\uFEFF"),
            new Piece("\r\n", "\n", "\n"),
            new Piece("\r", "\n", "\n"),
            new Piece("\uD83D", LOST, LOST),
            new Piece("\uDE00", LOST, LOST),
            new Piece("\u0000", "\u0000", LOST),
            new Piece("\u0007", "\u0007", LOST),
            new Piece("\uFFFE", "\uFFFE", LOST));

    /// Those that come back as they are.
    private static final int HARMLESS = 14;

    private final Random random;
    private final long seed;
    private final boolean expected;
    private final boolean harmless;
    private int ids;

    private MadeProject(long seed, boolean expected, boolean harmless) {
        this.random = new Random(seed);
        this.seed = seed;
        this.expected = expected;
        this.harmless = harmless;
    }

    static Project raw(long seed) {
        return new MadeProject(seed, false, false).make();
    }

    /// What [#raw] must come back as.
    static Project expected(long seed) {
        return new MadeProject(seed, true, false).make();
    }

    /// One in which nothing can be lost.
    static Project harmless(long seed) {
        return new MadeProject(seed, true, true).make();
    }

    private Project make() {
        var coders = some(1, 3, i -> new Coder(id(), i == 0 ? null : name(), i == 1 ? null : name()));
        var codes = codes(2);
        var all = codes.stream().flatMap(Code::withAll).map(Code::id).toList();
        var variables = some(
                0,
                6,
                i -> new Variable(id(), name(), List.of(Variable.Type.values()).get(i), name()));
        var memoIds = some(0, 3, i -> id());
        var who = coders.stream().map(Coder::id).toList();
        var texts = new ArrayList<TextSource>();
        some(0, 3, i -> texts.add(text(id(), false, who, all, memoIds, variables)));
        var memos = memoIds.stream()
                .map(id -> new Memo(text(id, true, who, all, memoIds, variables)))
                .toList();
        var sources = new ArrayList<Project.Source>(texts);
        if (random.nextBoolean()) {
            sources.add(picture());
        }
        var sourceIds = sources.stream().map(Project.Source::id).toList();
        var passages = texts.stream()
                .flatMap(text -> text.passages().stream())
                .map(Passage::id)
                .toList();
        var cases = some(
                0,
                2,
                i -> new Case(
                        id(),
                        i == 0 ? null : name(),
                        name(),
                        few(all),
                        values(variables),
                        few(sourceIds),
                        few(passages)));
        var sets = some(0, 2, i -> new CodeSet(id(), name(), name(), few(all), few(sourceIds), few(memoIds)));
        var links = some(
                0,
                2,
                i -> new Link(
                        id(),
                        name(),
                        one(List.of(Link.Direction.values())),
                        random.nextBoolean() ? "#0af" : null,
                        one(all),
                        passages.isEmpty() ? null : one(passages),
                        few(memoIds)));
        return new Project(
                name(),
                expected ? Carried.ORIGIN : "Another Program",
                stamp(who),
                name(),
                coders,
                codes,
                variables,
                cases,
                sources,
                memos,
                links,
                sets,
                few(memoIds),
                List.of());
    }

    private List<Code> codes(int depth) {
        return some(
                1,
                3,
                i -> new Code(
                        id(),
                        name(),
                        random.nextBoolean(),
                        random.nextBoolean() ? "#FF8800" : null,
                        random.nextBoolean() ? name() : "",
                        random.nextBoolean() ? one(List.of(Code.Stage.values())) : null,
                        List.of(),
                        depth == 0 ? List.of() : codes(depth - 1)));
    }

    private TextSource text(
            UUID id, boolean inline, List<UUID> who, List<UUID> codes, List<UUID> memos, List<Variable> variables) {
        var words = new StringBuilder();
        var borders = new ArrayList<Integer>();
        int pieces = random.nextInt(30);
        borders.add(0);
        for (int i = 0; i < pieces; i++) {
            var piece = PIECES.get(random.nextInt(harmless ? HARMLESS : PIECES.size()));
            words.append(expected ? (inline ? piece.inXml() : piece.inFile()) : piece.raw());
            borders.add(words.codePointCount(0, words.length()));
            words.append('b');
        }
        var passages = some(0, 5, i -> {
            int from = random.nextInt(borders.size());
            int to = from + random.nextInt(borders.size() - from);
            return new Passage(
                    id(),
                    null,
                    borders.get(from),
                    borders.get(to),
                    stamp(who),
                    random.nextBoolean() ? name() : "",
                    codings(who, codes, memos),
                    few(memos));
        });
        return new TextSource(
                id,
                random.nextBoolean() ? name() : null,
                stamp(who),
                name(),
                new TextSource.Text.Known(words.toString()),
                random.nextInt(4) == 0 ? "internal://lama.docx" : null,
                passages,
                codings(who, codes, memos),
                few(memos),
                values(variables));
    }

    /// Two coders who gave a passage the same code are two codings.
    private List<Coding> codings(List<UUID> who, List<UUID> codes, List<UUID> memos) {
        return some(
                0,
                3,
                i -> new Coding(
                        id(), one(codes), new Stamp(one(who), "2026-01-31T08:15:00+07:00", null, null), few(memos)));
    }

    private List<Variable.Value> values(List<Variable> variables) {
        return variables.stream()
                .map(variable -> new Variable.Value(
                        variable.id(),
                        random.nextInt(3) == 0
                                ? null
                                : new Variable.Given(
                                        variable.type(),
                                        switch (variable.type()) {
                                            case TEXT -> name();
                                            case BOOLEAN -> "true";
                                            case INTEGER -> "-12";
                                            case FLOAT -> "1.50";
                                            case DATE -> "2026-02-28";
                                            case DATE_TIME -> "2026-02-28T23:59:59.5Z";
                                        })))
                .toList();
    }

    private KeptSource picture() {
        var id = id();
        var inner = id();
        var content = """
                <PictureSource guid="%s" name="dapur.jpg" path="internal://dapur.jpg">
                  <PictureSelection guid="%s" firstX="1" firstY="2" secondX="3" secondY="4">
                    <Description>noda  di &lt;dinding&gt;</Description>
                  </PictureSelection>
                </PictureSource>""".formatted(id, inner);
        return new KeptSource(id, "dapur.jpg", "PictureSource", new Kept(content, Set.of(id, inner)));
    }

    private Stamp stamp(List<UUID> who) {
        return random.nextBoolean() ? Stamp.NONE : new Stamp(one(who), "2026-01-31T08:15:00", one(who), null);
    }

    /// A name may hold a line end: it stands in an attribute, which keeps one that is written so.
    private String name() {
        var words = new StringBuilder();
        some(0, 4, i -> {
            var piece = PIECES.get(random.nextInt(harmless ? HARMLESS : PIECES.size()));
            boolean lineEnd = piece.raw().startsWith("\r");
            return words.append(expected && !lineEnd ? piece.inXml() : piece.raw())
                    .append('b');
        });
        return words.toString();
    }

    private <T> List<T> some(int fewest, int most, IntFunction<T> make) {
        int count = fewest + random.nextInt(most - fewest + 1);
        return IntStream.range(0, count).mapToObj(make).toList();
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private List<UUID> few(List<UUID> from) {
        return from.stream().filter(one -> random.nextInt(3) == 0).toList();
    }

    private UUID id() {
        return UUID.nameUUIDFromBytes((seed + "/" + ids++).getBytes(StandardCharsets.UTF_8));
    }
}
