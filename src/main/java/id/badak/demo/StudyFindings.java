package id.badak.demo;

import id.badak.kernel.BilingualText;
import id.badak.kernel.Ids;
import id.badak.kernel.Language;
import id.badak.study.claim.ClaimId;
import id.badak.study.claim.Claims;
import id.badak.study.claim.Papers;
import id.badak.study.gather.StudyDesign;
import id.badak.study.gather.StudyDesigns;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.inquiry.JointClaim;
import id.badak.study.inquiry.MethodRow;
import id.badak.study.inquiry.Quotation;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Transcripts;
import id.badak.study.material.Code;
import id.badak.study.studio.CodeId;
import id.badak.study.studio.Codebooks;
import id.badak.study.studio.CodingId;
import id.badak.study.studio.Codings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /// What goes back to informants, and what rests on their words.
    ///
    /// @param claims by their ids in the folder
    record Told(Talks talks, Map<String, ClaimId> claims) {}

    Told tell(Company company, FieldStudyId study, StudyExample example, LocalDate today) {
        return new Telling(company, study, today.minusMonths(1), example).tell();
    }

    private final class Telling {
        private final Company company;
        private final FieldStudyId study;
        private final LocalDate on;
        private final StudyExample example;
        private final Inquiry inquiry;
        private final Map<UUID, CodeId> codes = new HashMap<>();
        private final Map<String, ClaimId> said = new LinkedHashMap<>();
        private final Talks talks;

        Telling(Company company, FieldStudyId study, LocalDate on, StudyExample example) {
            this.company = company;
            this.study = study;
            this.on = on;
            this.example = example;
            this.inquiry = example.before();
            this.talks = Scene.play(company.the(CODER), on, () -> Talks.read(transcripts, study));
        }

        Told tell() {
            as(CODER, () -> {
                designs.write(study, 0, design());
                inquiry.codebook().at(Code.Stage.SELECTIVE).forEach(code -> create(code, null));
            });
            code();
            as(JUDGE, this::decide);
            as(JUDGE, () -> {
                inquiry.papers().forEach(paper -> papers.add(study, paper));
                example.themes().forEach(theme -> claims.write(study, codeOf(theme.code()), theme));
                claims.chooseLatest(study);
            });
            example.claims().forEach(claim -> say(claim.id().equals(GROWN) ? ofTheDemo(claim) : claim));
            return new Told(talks, said);
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
                                    .forEach(number -> codings.recuse(study, talks.transcript(number)))));
            var alone = uncoded();
            for (var part : List.of("P1", "P2")) {
                as(
                        Objects.requireNonNull(PARTS.get(part)),
                        () -> talks.numbers().forEach(number -> {
                            codings.begin(study, talks.transcript(number));
                            inquiry.marks().stream()
                                    .filter(mark -> mark.informant().equals(number)
                                            && mark.coder().equals(part))
                                    .forEach(mark -> mark(
                                            number,
                                            mark.code(),
                                            example.words(mark).words()));
                            alone.stream()
                                    .filter(one -> one.said().informant().equals(number))
                                    .forEach(one -> mark(
                                            number, one.category(), one.said().words()));
                        }));
            }
            for (var part : List.of("P1", "P2")) {
                as(
                        Objects.requireNonNull(PARTS.get(part)),
                        () -> talks.numbers().forEach(number -> codings.finish(study, talks.transcript(number))));
            }
        }

        private void mark(String number, UUID code, String said) {
            var place = talks.place(number, said);
            codings.mark(
                    study,
                    talks.transcript(number),
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
                            .map(mark -> example.words(mark).words())
                            .noneMatch(marked -> marked.contains(one.said().words())
                                    || one.said().words().contains(marked)))
                    .distinct()
                    .toList();
        }

        private UUID category(UUID theme) {
            return inquiry.codebook().get(theme).children().getFirst().id();
        }

        /// What the folder decides of a paragraph is decided of each coding that made the difference.
        private void decide() {
            for (var disagreement : inquiry.disagreements()) {
                disagreement.settled().ifPresent(settled -> {
                    var number = settled.at().informant();
                    var place = talks.place(number, disagreement.at().words().replaceFirst("^\\S+: ", ""));
                    codings.decideAll(
                            study,
                            talks.transcript(number),
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
                said.put(claim.id(), id);
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
                    words.of("kajian.analisis"),
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
