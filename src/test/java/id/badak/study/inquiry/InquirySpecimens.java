package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;
import id.badak.study.inquiry.JointClaim.Fit;
import id.badak.study.inquiry.MemberCheck.Answer;
import id.badak.study.inquiry.Triangulation.Position;
import id.badak.study.inquiry.Triangulation.Source;
import id.badak.study.material.Case;
import id.badak.study.material.Code;
import id.badak.study.material.Coder;
import id.badak.study.material.Coding;
import id.badak.study.material.KeptSource;
import id.badak.study.material.Link;
import id.badak.study.material.Memo;
import id.badak.study.material.Passage;
import id.badak.study.material.Project;
import id.badak.study.material.Project.Stamp;
import id.badak.study.material.TextSource;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// A small study that keeps every rule; a test changes what it is about.
final class InquirySpecimens {
    static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    static final String OFFICER =
            "P: Apa kabar?\n01: Kami datang bukan untuk mencari salah 😀 siapa pun.\n01: Waktu saya tidak cukup.\n";
    static final String PRODUCER =
            "P: Dahulu bagaimana?\n02: Dulu saya takut sekali kalau ada yang datang.\n02: Sekarang saya mencatat sendiri setiap pagi.\n";
    static final String DISTRIBUTOR =
            "P: Bagaimana tokonya?\n03: Tidak ada yang berubah di toko saya.\n03: Karena itu saya heran.\n";

    final List<Person> people = new ArrayList<>(
            List.of(person("P1", Set.of()), person("P2", Set.of()), person("P3", Set.of()), person("M", Set.of("02"))));
    final Map<String, Informant> informants = new TreeMap<>();
    final Map<String, Interview> interviews = new TreeMap<>();
    final Map<String, String> words = new TreeMap<>();
    final List<Considered> considered = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    final List<Code> codes = new ArrayList<>();
    final List<Memo> memos = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<KeptSource> kept = new ArrayList<>();
    final List<Project.Kept> graphs = new ArrayList<>();
    final Map<String, MemberCheck> checks = new TreeMap<>();
    final List<Adjudication> adjudications = new ArrayList<>();
    final List<Theme> themes = new ArrayList<>();
    final List<JointClaim> claims = new ArrayList<>();
    Numbers numbers = new Numbers("0".repeat(64), true, List.of(estimate("change.all", "SHOWN_MORE")));

    InquirySpecimens() {
        interview("01", InformantRole.OFFICER, 0, OFFICER, 0);
        interview("02", InformantRole.PRODUCER, 12, PRODUCER, 1);
        interview("03", InformantRole.DISTRIBUTOR, 8, DISTRIBUTOR, 2);
        codes.add(code(
                "tema",
                Code.Stage.SELECTIVE,
                List.of(
                        code(
                                "kategori",
                                Code.Stage.AXIAL,
                                List.of(
                                        code("takut", Code.Stage.OPEN, List.of()),
                                        code("mencatat", Code.Stage.OPEN, List.of()))),
                        code("lain", Code.Stage.AXIAL, List.of(code("waktu", Code.Stage.OPEN, List.of()))))));
    }

    static Person person(String id, Set<String> mentored) {
        return new Person(id, "Orang " + id, text("tugas"), Optional.empty(), mentored, !mentored.isEmpty());
    }

    static BilingualText text(String words) {
        return new BilingualText(words, null);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Code code(String name, Code.Stage stage, List<Code> children) {
        return new Code(id(name), name, true, null, "", stage, List.of(), children);
    }

    static JointEstimate estimate(String id, String verdict) {
        return new JointEstimate(
                id,
                JointEstimate.Unit.DIFFERENCE,
                Optional.of(0.1),
                Optional.of(0.1),
                List.of(1L, 2L),
                List.of(10L, 10L),
                Optional.empty(),
                Optional.empty(),
                verdict,
                Optional.empty());
    }

    void interview(String number, InformantRole role, int months, String said, int day) {
        informants.put(
                number,
                new Informant(
                        number,
                        role,
                        "pangan",
                        "Serang",
                        new Criteria.Standing(months, true, false),
                        Optional.empty()));
        interviews.put(
                number,
                new Interview(
                        number, id("text " + number), List.of("P1", "P2"), List.of(meeting(DAY.plusDays(day), 60)), 0));
        words.put(number, said);
    }

    static Interview.Meeting meeting(LocalDate on, int minutes) {
        return new Interview.Meeting(on, Interview.Mode.ONLINE, minutes, "P1", 1, 0, Set.of());
    }

    /// A picture that something in it was marked with a code.
    static KeptSource picture(String name, UUID code) {
        return new KeptSource(
                id(name),
                name,
                "PictureSource",
                new Project.Kept("<PictureSource><CodeRef targetGUID=\"" + code + "\"/></PictureSource>", Set.of()));
    }

    void mark(String number, String coder, String code, String said) {
        var at = quotation(number, said);
        marks.add(new Mark(number, coder, id(code), at.start(), at.end()));
    }

    Quotation quotation(String number, String said) {
        var all = Objects.requireNonNull(words.get(number));
        int at = all.indexOf(said);
        int start = all.codePointCount(0, at);
        return new Quotation(number, start, start + said.codePointCount(0, said.length()), said);
    }

    static Decided decided(String by) {
        return new Decided(by, DAY, "karena begitu");
    }

    void check(String number, Answer answer, String said) {
        checks.put(
                number,
                new MemberCheck(
                        number, DAY, Optional.of(new MemberCheck.Reply(answer, DAY.plusDays(1), said, List.of()))));
    }

    JointClaim claim(Fit fit, Map<Source, Position> positions, List<String> papers, Quotation... quotations) {
        return new JointClaim(
                "K1",
                text("naik"),
                id("tema"),
                fit == Fit.SILENT ? List.of() : List.of("change.all"),
                List.of(quotations),
                new Triangulation(positions, papers, decided("P3")),
                fit,
                text("jadi naik"),
                decided("P3"));
    }

    static Map<Source, Position> positions(Position owners, Position officers, Position documents) {
        return Map.of(Source.OWNERS, owners, Source.OFFICERS, officers, Source.DOCUMENTS, documents);
    }

    Inquiry inquiry() {
        return Inquiry.of(gathered());
    }

    Gathered gathered() {
        return new Gathered(
                new StudyPlan(
                        "contoh",
                        false,
                        text("judul"),
                        text("latar"),
                        text("pendekatan"),
                        text("waktu"),
                        List.of(text("apa")),
                        new Criteria(6),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                people,
                List.copyOf(informants.values()),
                considered,
                List.copyOf(interviews.values()),
                project(),
                List.copyOf(checks.values()),
                adjudications,
                List.of(new Paper("D1", text("laporan"), "2024", text("naik"))),
                themes,
                claims,
                numbers);
    }

    private Project project() {
        return new Project(
                "p",
                null,
                Stamp.NONE,
                "",
                people.stream()
                        .map(one -> new Coder(id("coder " + one.id()), one.name(), one.id()))
                        .toList(),
                codes,
                List.of(),
                cases,
                Stream.<Project.Source>concat(
                                words.entrySet().stream().map(entry -> source(entry.getKey(), entry.getValue())),
                                kept.stream())
                        .toList(),
                memos,
                links,
                List.of(),
                List.of(),
                graphs);
    }

    private TextSource source(String number, String said) {
        var passages = new ArrayList<Passage>();
        for (var mark : marks) {
            if (mark.informant().equals(number)) {
                var name = number + " " + passages.size();
                passages.add(new Passage(
                        id("passage " + name),
                        null,
                        mark.start(),
                        mark.end(),
                        Stamp.NONE,
                        "",
                        List.of(new Coding(
                                id("coding " + name),
                                mark.code(),
                                new Stamp(id("coder " + mark.coder()), null, null, null),
                                List.of())),
                        List.of()));
            }
        }
        return new TextSource(
                id("text " + number),
                number,
                Stamp.NONE,
                "",
                new TextSource.Text.Known(said),
                null,
                passages,
                List.of(),
                memos.stream()
                        .filter(memo -> number.equals(memo.text().name()))
                        .map(memo -> memo.text().id())
                        .toList(),
                List.of());
    }

    static Memo memo(String name, String said) {
        return new Memo(new TextSource(
                id("memo " + said),
                name,
                Stamp.NONE,
                "",
                new TextSource.Text.Known(said),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }
}
