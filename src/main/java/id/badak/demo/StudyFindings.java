package id.badak.demo;

import id.badak.kernel.BilingualText;
import id.badak.kernel.Ids;
import id.badak.kernel.Language;
import id.badak.study.claim.ClaimId;
import id.badak.study.claim.Claims;
import id.badak.study.claim.Papers;
import id.badak.study.folder.StudyFolder;
import id.badak.study.gather.StudyDesign;
import id.badak.study.gather.StudyDesigns;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.inquiry.JointClaim;
import id.badak.study.inquiry.MethodRow;
import id.badak.study.inquiry.Quotation;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Transcripts;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.material.Code;
import id.badak.study.material.TextSource;
import id.badak.study.studio.CodeId;
import id.badak.study.studio.Codebooks;
import id.badak.study.studio.CodingId;
import id.badak.study.studio.Codings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Four researchers do with the example of a study what its folder says: two code it apart from each other, a third
/// decides and judges, a fourth infers.
///
/// What the folder quotes and nobody coded is given the first category of its theme by both coders: a study in the
/// database quotes coded words alone. Claims that stand on numbers which the demo's data do not have are left out, and
/// of [#GROWN] another thing is inferred: what the demo's few facilities show cannot be told from chance.
@Component
class StudyFindings {
    private static final String FOLDER = "/programme/studies/contoh-badak-banten/";
    private static final List<String> FILES = List.of(
            "study.yaml",
            "informants.yaml",
            "checks.yaml",
            "claims.yaml",
            "codebook.yaml",
            "codings.yaml",
            "results.json");
    private static final int INTERVIEWS = 12;
    private static final String GROWN = "K1";
    private static final String CHANGE = "change.all";
    private static final String CODER = "RESEARCHER";
    private static final String SECOND_CODER = "RESEARCHER-2";
    private static final String JUDGE = "RESEARCHER-3";

    /// Who does in the demo what the folder says somebody did.
    private static final Map<String, String> PARTS =
            Map.of("P1", CODER, "P2", SECOND_CODER, "P3", JUDGE, "P4", "RESEARCHER-4");

    private final Transcripts transcripts;
    private final Codebooks codebooks;
    private final Codings codings;
    private final StudyDesigns designs;
    private final Papers papers;
    private final Claims claims;
    private final Words words;

    StudyFindings(
            Transcripts transcripts,
            Codebooks codebooks,
            Codings codings,
            StudyDesigns designs,
            Papers papers,
            Claims claims,
            Words words) {
        this.transcripts = transcripts;
        this.codebooks = codebooks;
        this.codings = codings;
        this.designs = designs;
        this.papers = papers;
        this.claims = claims;
        this.words = words;
    }

    void tell(Company company, FieldStudyId study, LocalDate today) {
        new Telling(company, study, today.minusMonths(1), inquiry()).tell();
    }

    /// The folder as a report of it would have it.
    private static Inquiry inquiry() {
        try {
            var folder = Files.createTempDirectory("badak-contoh");
            var interviews = Files.createDirectory(folder.resolve("interviews"));
            var copied = new ArrayList<Path>();
            try {
                for (var file : FILES) {
                    copied.add(copy(FOLDER + file, folder.resolve(file)));
                }
                for (int number = 1; number <= INTERVIEWS; number++) {
                    var file = "%02d.txt".formatted(number);
                    copied.add(copy(FOLDER + "interviews/" + file, interviews.resolve(file)));
                }
                return StudyFolder.read(folder).inquiry();
            } finally {
                for (var file : copied) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(interviews);
                Files.deleteIfExists(folder);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path copy(String resource, Path to) throws IOException {
        try (var stream = Objects.requireNonNull(StudyFindings.class.getResourceAsStream(resource), resource)) {
            Files.copy(stream, to);
            return to;
        }
    }

    /// A place in the words of the database.
    private record Place(int first, int beyond) {}

    private final class Telling {
        private final Company company;
        private final FieldStudyId study;
        private final LocalDate on;
        private final Inquiry inquiry;
        private final Map<UUID, CodeId> codes = new HashMap<>();
        private final Map<String, Material> materials = new HashMap<>();
        private final Map<String, String> spoken = new HashMap<>();

        Telling(Company company, FieldStudyId study, LocalDate on, Inquiry inquiry) {
            this.company = company;
            this.study = study;
            this.on = on;
            this.inquiry = inquiry;
        }

        void tell() {
            as(CODER, () -> {
                designs.write(study, 0, design());
                inquiry.codebook().at(Code.Stage.SELECTIVE).forEach(code -> create(code, null));
                for (var material : transcripts.listLocked(study)) {
                    var number = material.interview().informant().label();
                    materials.put(number, material);
                    spoken.put(number, transcripts.read(material).text());
                }
            });
            code();
            as(JUDGE, this::decide);
            as(JUDGE, () -> {
                inquiry.papers().forEach(paper -> papers.add(study, paper));
                inquiry.themes().forEach(theme -> claims.write(study, codeOf(theme.code()), theme));
                claims.chooseLatest(study);
            });
            inquiry.claims().forEach(claim -> say(claim.id().equals(GROWN) ? ofTheDemo(claim) : claim));
        }

        private void as(String part, Runnable act) {
            Scene.run(company.the(part), on, act);
        }

        private CodeId codeOf(UUID code) {
            return Objects.requireNonNull(codes.get(code), code.toString());
        }

        private void create(Code code, @Nullable CodeId above) {
            var stage = Objects.requireNonNull(code.stage());
            var id = codebooks.create(study, new CodeId(Ids.next()), code.name(), stage, above);
            codes.put(code.id(), id);
            code.children().forEach(child -> create(child, id));
        }

        private void code() {
            inquiry.people()
                    .forEach(person -> as(
                            Objects.requireNonNull(PARTS.get(person.id())),
                            () -> person.mentored()
                                    .forEach(number -> codings.recuse(
                                            study,
                                            Objects.requireNonNull(materials.get(number))
                                                    .transcript()
                                                    .id()))));
            var alone = uncoded();
            for (var part : List.of("P1", "P2")) {
                as(
                        Objects.requireNonNull(PARTS.get(part)),
                        () -> materials.forEach((number, material) -> {
                            var id = material.transcript().id();
                            codings.begin(study, id);
                            inquiry.marks().stream()
                                    .filter(mark -> mark.informant().equals(number)
                                            && mark.coder().equals(part))
                                    .forEach(mark -> mark(number, mark.code(), said(number, mark.start(), mark.end())));
                            alone.stream()
                                    .filter(one -> one.said().informant().equals(number))
                                    .forEach(one -> mark(
                                            number, one.category(), one.said().words()));
                        }));
            }
            for (var part : List.of("P1", "P2")) {
                as(
                        Objects.requireNonNull(PARTS.get(part)),
                        () -> materials
                                .values()
                                .forEach(material -> codings.finish(
                                        study, material.transcript().id())));
            }
        }

        private void mark(String number, UUID code, String said) {
            var place = place(number, said);
            codings.mark(
                    study,
                    Objects.requireNonNull(materials.get(number)).transcript().id(),
                    new CodingId(Ids.next()),
                    codeOf(code),
                    place.first(),
                    place.beyond());
        }

        /// Words that the folder quotes and nobody coded, with the first category of what they are quoted for.
        private record Uncoded(Quotation said, UUID category) {}

        private List<Uncoded> uncoded() {
            var themes = inquiry.themes().stream()
                    .flatMap(theme -> Stream.concat(theme.quotations().stream(), theme.against().stream())
                            .map(said -> new Uncoded(said, category(theme.code()))));
            var said = inquiry.claims().stream()
                    .flatMap(claim -> claim.quotations().stream()
                            .map(quotation -> new Uncoded(quotation, category(claim.theme()))));
            return Stream.concat(themes, said)
                    .filter(one -> inquiry.marks().stream()
                            .filter(mark -> mark.informant().equals(one.said().informant()))
                            .map(mark -> said(mark.informant(), mark.start(), mark.end()))
                            .noneMatch(marked -> marked.contains(one.said().words())
                                    || one.said().words().contains(marked)))
                    .distinct()
                    .toList();
        }

        private UUID category(UUID theme) {
            return inquiry.codebook().get(theme).children().getFirst().id();
        }

        private String said(String number, int start, int end) {
            var text = inquiry.interview(number).text();
            var all = inquiry.project().texts().stream()
                    .filter(source -> source.id().equals(text))
                    .map(TextSource::text)
                    .map(TextSource.Text.Known.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .words();
            int from = all.offsetByCodePoints(0, start);
            return all.substring(from, all.offsetByCodePoints(from, end - start));
        }

        private Place place(String number, String said) {
            var all = Objects.requireNonNull(spoken.get(number), number);
            int at = all.indexOf(said);
            if (at < 0) {
                throw new IllegalStateException("informant " + number + " has no such words");
            }
            int first = all.codePointCount(0, at);
            return new Place(first, first + said.codePointCount(0, said.length()));
        }

        /// What the folder decides of a paragraph is decided of each coding that made the difference.
        private void decide() {
            for (var disagreement : inquiry.disagreements()) {
                disagreement.settled().ifPresent(settled -> {
                    var number = settled.at().informant();
                    var place = place(number, disagreement.at().words().replaceFirst("^\\S+: ", ""));
                    codings.decideAll(
                            study,
                            Objects.requireNonNull(materials.get(number))
                                    .transcript()
                                    .id(),
                            inquiry.codebook()
                                    .get(disagreement.category())
                                    .withAll()
                                    .map(code -> codeOf(code.id()))
                                    .collect(Collectors.toSet()),
                            place.first(),
                            place.beyond(),
                            settled.kept(),
                            settled.decided().memo());
                });
            }
        }

        private JointClaim ofTheDemo(JointClaim claim) {
            return new JointClaim(
                    claim.id(),
                    claim.words(),
                    claim.theme(),
                    List.of(CHANGE),
                    claim.quotations(),
                    claim.triangulation(),
                    JointClaim.Fit.EXPAND,
                    new BilingualText(words.of("kajian.simpulan"), words.of("kajian.simpulan.inggris")),
                    claim.inferred());
        }

        private void say(JointClaim claim) {
            var id = new ClaimId(Ids.next());
            boolean written =
                    Scene.play(company.the(JUDGE), on, () -> claims.write(study, id, codeOf(claim.theme()), claim));
            if (written) {
                as(
                        Objects.requireNonNull(
                                PARTS.get(claim.triangulation().decided().by())),
                        () -> claims.judge(study, id, claim.triangulation()));
                as(
                        Objects.requireNonNull(PARTS.get(claim.inferred().by())),
                        () -> claims.infer(study, id, claim.fit(), claim.inference()));
            }
        }

        private StudyDesign.Words design() {
            var plan = inquiry.plan();
            return new StudyDesign.Words(
                    plan.synthetic(),
                    plan.title().in(Language.EN),
                    plan.setting().in(Language.ID),
                    plan.setting().in(Language.EN),
                    plan.approach().in(Language.ID),
                    plan.approach().in(Language.EN),
                    words.of("kajian.masa"),
                    words.of("kajian.masa.inggris"),
                    plan.criteria().monthsMentored(),
                    table(plan.variables()),
                    words.of("kajian.data"),
                    table(plan.analyses()),
                    plan.sources().stream()
                            .map(cited -> String.join(
                                    " | ",
                                    cited.source(),
                                    cited.informant().orElse(""),
                                    cited.who().in(Language.ID),
                                    cited.words()))
                            .collect(Collectors.joining("\n")));
        }

        private static String table(List<MethodRow> rows) {
            return rows.stream()
                    .map(row -> row.cells().stream()
                            .map((BilingualText cell) -> cell.in(Language.ID))
                            .collect(Collectors.joining(" | ")))
                    .collect(Collectors.joining("\n"));
        }
    }
}
