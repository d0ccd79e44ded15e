package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Typed;
import id.badak.study.exchange.QdaReading;
import id.badak.study.exchange.Remark;
import id.badak.study.interview.Arrival;
import id.badak.study.interview.Arrivals.Known;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.TranscriptId;
import id.badak.study.material.Code;
import id.badak.study.material.Coder;
import id.badak.study.material.Passage;
import id.badak.study.material.Project;
import id.badak.study.material.TextSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of another program's file would come into a study, and what would not.
///
/// Its codes come, under their own ids where these are free. Codings come as those of who brings them, so somebody says
/// which coder of the file they are; in transcripts of the study that are [IntakeTexts], and only where they code blind
/// by now. All else is said as lost.
final class Intake {
    /// What is about codes and coders, and about nobody's words.
    private static final Set<String> KEPT_WITH_PLACE = Set.of(
            "intake-code-other-name", "intake-code-same-name", "intake-code-name", "intake-code-words", "intake-coder");

    private final FieldStudyId study;
    private final Project project;
    private final Here here;
    private final Map<UUID, CodeId> meaning = new HashMap<>();
    private final List<NewCode> codes = new ArrayList<>();
    private final List<Remark> losses = new ArrayList<>();

    /// A code that the codebook has not.
    record NewCode(
            CodeId id,
            String name,
            Code.Stage stage,
            @Nullable CodeId parent,
            String words) {}

    /// The study as whoever brings a file finds it.
    ///
    /// @param elsewhere ids of codes that another study of the office has
    /// @param known     transcripts of the office that could be texts of the file
    /// @param open      the transcripts in which they may mark
    record Here(
            CodeTree tree,
            Set<UUID> elsewhere,
            IntakeTexts texts,
            List<Known> known,
            Set<TranscriptId> open,
            AccountId me) {}

    private Intake(FieldStudyId study, Project project, Here here) {
        this.study = study;
        this.project = project;
        this.here = here;
    }

    static Intake of(FieldStudyId study, QdaReading reading, Here here) {
        var intake = new Intake(study, reading.project(), here);
        intake.losses.addAll(reading.remarks());
        var names = new HashMap<String, CodeId>();
        here.tree()
                .rows()
                .forEach(row -> names.put(key(row.node().name()), row.node().id()));
        intake.project.codes().forEach(code -> intake.take(code, null, names));
        intake.sayLost();
        return intake;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void take(Code code, @Nullable CodeId parent, Map<String, CodeId> names) {
        var name = name(code);
        var id = new CodeId(here.elsewhere().contains(code.id()) ? made("code", code.id()) : code.id());
        var known = here.tree().resolve(id);
        var same = names.get(key(name));
        if (known.isPresent()) {
            meaning.put(code.id(), known.get().id());
            if (!known.get().name().equals(name)) {
                lose("intake-code-other-name", name, known.get().name());
            }
        } else if (same != null) {
            meaning.put(code.id(), same);
            lose("intake-code-same-name", name);
        } else {
            meaning.put(code.id(), id);
            names.put(key(name), id);
            codes.add(new NewCode(
                    id, name, Objects.requireNonNullElse(code.stage(), Code.Stage.OPEN), parent, words(code, name)));
        }
        code.children().forEach(child -> take(child, meaning.get(code.id()), names));
    }

    /// As the codebook can hold it.
    private String name(Code code) {
        var stripped = Typed.strip(code.name());
        var name = stripped.isEmpty() ? code.id().toString() : stripped;
        if (Typed.fits(name, CodeTree.LONGEST_NAME)) {
            return name;
        }
        lose("intake-code-name", name, String.valueOf(CodeTree.LONGEST_NAME));
        return cut(name, CodeTree.LONGEST_NAME);
    }

    private String words(Code code, String name) {
        var words = Typed.strip(code.description());
        if (Typed.fits(words, CodeTree.LONGEST_WORDS)) {
            return words;
        }
        lose("intake-code-words", name, String.valueOf(CodeTree.LONGEST_WORDS));
        return cut(words, CodeTree.LONGEST_WORDS);
    }

    /// Whatever length counts: a code point is one of PostgreSQL's letters and one or two of Java's.
    private static String cut(String words, int most) {
        int end = Math.min(words.length(), most);
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
    }

    private void sayLost() {
        for (var text : project.texts()) {
            here.texts().find(text).ifPresentOrElse(place -> sayLost(text, place), () -> sayOut(text));
        }
        count("intake-memos", project.memos().size());
        count("intake-cases", project.cases().size());
        count("intake-links", project.links().size());
        count("intake-sets", project.sets().size());
    }

    private void sayLost(TextSource text, IntakeTexts.Here place) {
        var name = IntakeTexts.name(text);
        if (!text.codings().isEmpty()) {
            lose("intake-text-coding", name, String.valueOf(text.codings().size()));
        }
        if (!here.open().contains(place.transcript())) {
            lose("intake-not-yours", name, String.valueOf(text.passages().size()));
            return;
        }
        var places = text.passages().stream()
                .filter(passage -> passage.start() < passage.end())
                .map(place::place)
                .toList();
        long gone = places.stream().filter(Arrival.Place::isEmpty).count();
        long shorter =
                places.stream().filter(one -> !one.isWhole() && !one.isEmpty()).count();
        if (gone > 0) {
            lose("intake-passage-gone", name, String.valueOf(gone));
        }
        if (shorter > 0) {
            lose("intake-passage-shorter", name, String.valueOf(shorter));
        }
    }

    private void sayOut(TextSource text) {
        var name = IntakeTexts.name(text);
        if (here.texts().isWithdrawn(text, here.known())) {
            lose("intake-text-withdrawn", name);
        } else if (here.texts().isUnfit(text)) {
            lose("intake-text-unfit", name, String.valueOf(text.allCodings().count()));
        } else {
            lose("intake-text", name, String.valueOf(text.allCodings().count()));
        }
    }

    private void count(String key, int count) {
        if (count > 0) {
            lose(key, "", String.valueOf(count));
        }
    }

    private void lose(String key, String place, String... facts) {
        losses.add(loss(key, place, facts));
    }

    private static Remark loss(String key, String place, String... facts) {
        return new Remark(Remark.Kind.LOSS_IN, key, 0, place, List.of(facts));
    }

    /// An id that follows from one of the file, so that the same thing is the same whenever it comes.
    static UUID made(FieldStudyId study, String kind, UUID from) {
        var all = "badak intake %s %s %s".formatted(study, kind, from);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private UUID made(String kind, UUID from) {
        return made(study, kind, from);
    }

    List<NewCode> codes() {
        return List.copyOf(codes);
    }

    List<Remark> losses() {
        return List.copyOf(losses);
    }

    /// What is left out once somebody said who of the file they are: what all others marked is so too.
    List<Remark> losses(@Nullable UUID coder) {
        var all = new ArrayList<>(losses);
        coders().forEach((other, count) -> {
            if (!other.id().equals(coder)) {
                all.add(loss("intake-coder", name(other), String.valueOf(count)));
            }
        });
        return List.copyOf(all);
    }

    /// What may be kept of it. A place in another program's file is often the words of a passage or the name of an
    /// informant, who may take both back; whoever has the file finds them by line and by id.
    List<Remark> kept(@Nullable UUID coder) {
        var names = project.texts().stream()
                .collect(Collectors.toMap(
                        text -> loss("", IntakeTexts.name(text)).place(),
                        text -> text.id().toString(),
                        (one, _) -> one));
        return losses(coder).stream()
                .map(remark -> KEPT_WITH_PLACE.contains(remark.key())
                        ? remark
                        : remark.at(remark.key().startsWith("intake-") ? names.getOrDefault(remark.place(), "") : ""))
                .toList();
    }

    static String name(Coder coder) {
        return Objects.requireNonNullElse(
                coder.name(),
                Objects.requireNonNullElse(coder.login(), coder.id().toString()));
    }

    /// The texts that may come in.
    List<IntakeTexts.Offer> offers() {
        return here.texts().offers(here.known());
    }

    /// Who marked anything that could come in, with how many of their codings would, at most.
    Map<Coder, Long> coders() {
        var offered = offers().stream().map(offer -> offer.text().id()).collect(Collectors.toSet());
        var counts = new LinkedHashMap<Coder, Long>();
        for (var coder : project.coders()) {
            long count = project.texts().stream()
                    .filter(text -> offered.contains(text.id())
                            || here.texts()
                                    .find(text)
                                    .filter(place -> here.open().contains(place.transcript()))
                                    .isPresent())
                    .flatMap(text -> text.passages().stream())
                    .filter(passage -> passage.start() < passage.end())
                    .flatMap(passage -> passage.codings().stream())
                    .filter(coding -> coder.id().equals(coding.stamp().createdBy()))
                    .count();
            if (count > 0) {
                counts.put(coder, count);
            }
        }
        return counts;
    }

    /// The codings of one coder of the file, each once, as those of who brings it. Their ids follow from the file's,
    /// so that the same coding is the same whenever it comes.
    List<Coding> codings(UUID coder, Instant at) {
        var codings = new LinkedHashMap<List<Object>, Coding>();
        for (var text : project.texts()) {
            here.texts()
                    .find(text)
                    .filter(place -> here.open().contains(place.transcript()))
                    .ifPresent(place -> text.passages().stream()
                            .flatMap(passage -> codings(place, passage, coder, at).stream())
                            .forEach(one -> codings.putIfAbsent(
                                    List.of(one.transcript(), one.code(), one.first(), one.beyond()), one)));
        }
        return List.copyOf(codings.values());
    }

    private List<Coding> codings(IntakeTexts.Here text, Passage passage, UUID coder, Instant at) {
        var place = text.place(passage);
        if (place.isEmpty()) {
            return List.of();
        }
        return passage.codings().stream()
                .filter(coding -> coder.equals(coding.stamp().createdBy()))
                .flatMap(coding -> Stream.ofNullable(meaning.get(coding.code()))
                        .map(code -> new Coding(
                                new CodingId(made("coding " + here.me(), coding.id())),
                                text.transcript(),
                                code,
                                place.first(),
                                place.beyond(),
                                here.me(),
                                at,
                                null)))
                .toList();
    }

    static Set<UUID> ids(Project project) {
        return project.allCodes().stream().map(Code::id).collect(Collectors.toSet());
    }
}
