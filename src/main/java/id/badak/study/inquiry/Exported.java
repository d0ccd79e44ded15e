package id.badak.study.inquiry;

import id.badak.study.material.Case;
import id.badak.study.material.Code;
import id.badak.study.material.Link;
import id.badak.study.material.Memo;
import id.badak.study.material.Project;
import id.badak.study.material.Project.Stamp;
import id.badak.study.material.TextSource;
import id.badak.study.material.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// A project with what the study knows beside it, as far as REFI has a place for that: informants as
/// cases with variables, answers of informants as memos on their transcripts, and a link from each
/// open code to its category.
///
/// Ids are made from the study's, so that the same study gives the same ids, and a project that comes
/// back with these in it gets none of them twice.
record Exported(Inquiry inquiry, Project from) {
    private static final String LINKED = "bagian dari kategori";

    /// What is known of an informant or an interview.
    private record Known(String name, Variable.Type type, Function<Informant, String> value) {}

    private List<Known> known() {
        return List.of(
                new Known("peran", Variable.Type.TEXT, one -> one.role().name().toLowerCase(Locale.ROOT)),
                new Known("rantai", Variable.Type.TEXT, Informant::chain),
                new Known("klaster", Variable.Type.TEXT, Informant::cluster),
                new Known(
                        "bulan didampingi",
                        Variable.Type.INTEGER,
                        one -> String.valueOf(one.standing().months())),
                new Known(
                        "kasus negatif",
                        Variable.Type.BOOLEAN,
                        one -> String.valueOf(one.negative().isPresent())),
                new Known(
                        "menit wawancara",
                        Variable.Type.INTEGER,
                        one -> String.valueOf(inquiry.interview(one.number()).meetings().stream()
                                .mapToInt(Interview.Meeting::minutes)
                                .sum())),
                new Known(
                        "cara wawancara",
                        Variable.Type.TEXT,
                        one -> inquiry.interview(one.number())
                                .first()
                                .mode()
                                .name()
                                .toLowerCase(Locale.ROOT)));
    }

    Project project() {
        var notes = new HashMap<UUID, UUID>();
        var memos = new ArrayList<Memo>();
        for (var informant : inquiry.informants()) {
            inquiry.check(informant.number()).ifPresent(check -> {
                var id = id("check", informant.number());
                notes.put(inquiry.interview(informant.number()).text(), id);
                memos.add(new Memo(new TextSource(
                        id,
                        "Pengecekan anggota, informan " + informant.number(),
                        Stamp.NONE,
                        "",
                        new TextSource.Text.Known(said(check)),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())));
            });
        }
        return new Project(
                from.name(),
                from.origin(),
                from.stamp(),
                from.description(),
                from.coders(),
                from.codes(),
                both(from.variables(), variables(), Variable::id),
                both(from.cases(), cases(), Case::id),
                from.sources().stream()
                        .map(source -> source instanceof TextSource text ? noted(text, notes) : source)
                        .toList(),
                both(from.memos(), memos, memo -> memo.text().id()),
                both(from.links(), links(), Link::id),
                from.sets(),
                from.about(),
                from.graphs());
    }

    private UUID id(String kind, String... names) {
        return inquiry.plan().idOf(kind, names);
    }

    private List<Variable> variables() {
        return known().stream()
                .map(one -> new Variable(id("variable", one.name()), one.name(), one.type(), ""))
                .toList();
    }

    private List<Case> cases() {
        return inquiry.informants().stream()
                .map(one -> new Case(
                        id("case", one.number()),
                        "Informan " + one.number(),
                        "",
                        List.of(),
                        known().stream()
                                .map(known -> new Variable.Value(
                                        id("variable", known.name()),
                                        new Variable.Given(
                                                known.type(), known.value().apply(one))))
                                .toList(),
                        List.of(inquiry.interview(one.number()).text()),
                        List.of()))
                .toList();
    }

    private List<Link> links() {
        var all = new ArrayList<Link>();
        for (var category : inquiry.codebook().at(Code.Stage.AXIAL)) {
            for (var code : category.children()) {
                all.add(new Link(
                        id("link", code.id().toString(), category.id().toString()),
                        LINKED,
                        Link.Direction.ONE_WAY,
                        null,
                        code.id(),
                        category.id(),
                        List.of()));
            }
        }
        return all;
    }

    private static TextSource noted(TextSource text, Map<UUID, UUID> notes) {
        var note = notes.get(text.id());
        if (note == null || text.memos().contains(note)) {
            return text;
        }
        return new TextSource(
                text.id(),
                text.name(),
                text.stamp(),
                text.description(),
                text.text(),
                text.rich(),
                text.passages(),
                text.codings(),
                Stream.concat(text.memos().stream(), Stream.of(note)).toList(),
                text.values());
    }

    private static String said(MemberCheck check) {
        var lines = new ArrayList<String>();
        lines.add("Dikirim " + check.sentOn() + ".");
        check.reply().ifPresent(reply -> {
            lines.add("Jawaban " + reply.on() + ": "
                    + switch (reply.answer()) {
                        case RIGHT -> "benar";
                        case NOT_QUITE -> "kurang tepat";
                        case WITHDRAWN -> "cabut";
                    });
            if (!reply.words().isEmpty()) {
                lines.add(reply.words());
            }
            reply.corrections().forEach(one -> lines.add("“" + one.said().words() + "” → " + one.instead()));
        });
        return String.join("\n", lines);
    }

    /// What was there and what is made, each id once; what was there gives way, since it may be older.
    private static <T> List<T> both(List<T> there, List<T> made, Function<T, UUID> id) {
        var ids = made.stream().map(id).toList();
        return Stream.concat(there.stream().filter(one -> !ids.contains(id.apply(one))), made.stream())
                .toList();
    }
}
