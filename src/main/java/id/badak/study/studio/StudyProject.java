package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.interview.FieldStudy;
import id.badak.study.interview.Interview;
import id.badak.study.interview.Spoken;
import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.material.Case;
import id.badak.study.material.Code;
import id.badak.study.material.Coder;
import id.badak.study.material.Link;
import id.badak.study.material.Passage;
import id.badak.study.material.Project;
import id.badak.study.material.Project.Stamp;
import id.badak.study.material.TextSource;
import id.badak.study.material.Variable;
import id.badak.study.studio.CodeChange.Relation;
import id.badak.study.studio.Memo.About;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A study as other programs take it: its codes, its transcripts with what may be seen of their codings, and a case for
/// each informant. Ids are those of the database, so that the same study is the same project every time.
///
/// Coders leave by number, not by name. Codings that somebody decided to drop stay behind.
///
/// @param memos about codes, and about codings that are there; others stay behind
record StudyProject(
        FieldStudy study, CodeTree tree, Map<Material, Spoken> texts, List<Coding> codings, List<Memo> memos) {
    private static final UUID PART = made("badak variable part");
    private static final UUID CHAIN = made("badak variable chain");

    StudyProject {
        var leaving = codings.stream().map(Coding::id).collect(Collectors.toSet());
        memos = memos.stream()
                .filter(memo -> switch (memo.about()) {
                    case About.OfCode(var code) -> tree.resolve(code).isPresent();
                    case About.OfCoding about -> leaving.contains(about.coding());
                })
                .toList();
    }

    Project project() {
        var coders = coders();
        var sources = new ArrayList<Project.Source>();
        texts.forEach((material, words) -> sources.add(source(material, words)));
        return new Project(
                study.title(),
                "Badak",
                new Stamp(null, at(study.begunAt()), null, null),
                study.questions(),
                coders,
                tree.codes().stream().map(this::noted).toList(),
                List.of(
                        new Variable(PART, "peran", Variable.Type.TEXT, ""),
                        new Variable(CHAIN, "rantai", Variable.Type.TEXT, "")),
                texts.keySet().stream().map(StudyProject::informant).toList(),
                sources,
                memos.stream().map(StudyProject::text).toList(),
                tree.links().stream().map(StudyProject::link).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<Coder> coders() {
        var numbers = new LinkedHashMap<AccountId, Coder>();
        Stream.concat(codings.stream().map(Coding::coder), memos.stream().map(Memo::by))
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(coder -> numbers.computeIfAbsent(
                        coder, _ -> new Coder(coder.value(), "Pengode " + (numbers.size() + 1), null)));
        return List.copyOf(numbers.values());
    }

    private static id.badak.study.material.Memo text(Memo memo) {
        return new id.badak.study.material.Memo(new TextSource(
                memo.id(),
                null,
                new Stamp(memo.by().value(), at(memo.editions().getFirst().at()), null, null),
                "",
                new TextSource.Text.Known(memo.latest().words()),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private Code noted(Code code) {
        return new Code(
                code.id(),
                code.name(),
                code.codable(),
                code.color(),
                code.description(),
                code.stage(),
                memos.stream()
                        .filter(memo -> memo.about() instanceof About.OfCode(var about)
                                && tree.resolve(about)
                                        .filter(node -> node.id().value().equals(code.id()))
                                        .isPresent())
                        .map(Memo::id)
                        .toList(),
                code.children().stream().map(this::noted).toList());
    }

    private static Link link(CodeTree.CodeLink link) {
        var isMutual = link.relation() == Relation.CONTRADICTS || link.relation() == Relation.GOES_WITH;
        return new Link(
                link.change().id(),
                Texts.in(Language.ID).of("studio.relation", link.relation()),
                isMutual ? Link.Direction.BIDIRECTIONAL : Link.Direction.ONE_WAY,
                null,
                link.from().id().value(),
                link.to().id().value(),
                List.of());
    }

    private TextSource source(Material material, Spoken words) {
        var id = material.transcript().id();
        return new TextSource(
                id.value(),
                name(material.interview()),
                new Stamp(null, at(material.transcript().importedAt()), null, null),
                "",
                new TextSource.Text.Known(words.text()),
                null,
                passages(id),
                List.of(),
                List.of(),
                List.of());
    }

    /// One passage for each place, with a coding for each coder and code of it.
    private List<Passage> passages(TranscriptId transcript) {
        var places = new LinkedHashMap<List<Integer>, List<Coding>>();
        codings.stream()
                .filter(coding -> coding.transcript().equals(transcript))
                .filter(coding -> Differences.code(coding, tree).isPresent())
                .forEach(coding -> places.computeIfAbsent(
                                List.of(coding.first(), coding.beyond()), _ -> new ArrayList<>())
                        .add(coding));
        return places.values().stream().map(this::passage).toList();
    }

    private Passage passage(List<Coding> here) {
        var first = here.getFirst();
        return new Passage(
                made("badak passage " + first.id()),
                null,
                first.first(),
                first.beyond(),
                new Stamp(first.coder().value(), at(first.at()), null, null),
                "",
                here.stream().map(this::coding).toList(),
                List.of());
    }

    private id.badak.study.material.Coding coding(Coding coding) {
        return new id.badak.study.material.Coding(
                coding.id().value(),
                Differences.code(coding, tree).orElseThrow().value(),
                new Stamp(coding.coder().value(), at(coding.at()), null, null),
                memos.stream()
                        .filter(memo -> memo.about() instanceof About.OfCoding about
                                && about.coding().equals(coding.id()))
                        .map(Memo::id)
                        .toList());
    }

    private static Case informant(Material material) {
        var informant = material.interview().informant();
        var values = new ArrayList<Variable.Value>();
        values.add(new Variable.Value(
                PART, new Variable.Given(Variable.Type.TEXT, informant.part().name())));
        if (informant.chain() != null) {
            values.add(new Variable.Value(
                    CHAIN,
                    new Variable.Given(Variable.Type.TEXT, informant.chain().name())));
        }
        return new Case(
                made("badak case " + material.transcript().id()),
                "Informan " + informant.label(),
                "",
                List.of(),
                values,
                List.of(material.transcript().id().value()),
                List.of());
    }

    private static String name(Interview interview) {
        return "Informan " + interview.informant().label();
    }

    private static String at(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    private static UUID made(String from) {
        return UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8));
    }
}
