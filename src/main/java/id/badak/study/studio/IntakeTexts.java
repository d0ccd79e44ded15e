package id.badak.study.studio;

import id.badak.kernel.Refusal;
import id.badak.kernel.Sha256;
import id.badak.study.interview.Arrival;
import id.badak.study.interview.Arrivals.Known;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Spoken;
import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.material.Passage;
import id.badak.study.material.TextSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts of another program's file beside the transcripts of a study.
///
/// A text is the transcript that has its words letter by letter, or has them as they would be after it was taken in.
/// What is neither may come in, but for a text that the office had before and whose informant took it back.
final class IntakeTexts {
    private static final int LONGEST_OPENING = 120;

    private final FieldStudyId study;
    private final List<TextSource> texts;
    private final Map<UUID, Here> here = new HashMap<>();
    private final Map<UUID, Arrival> arriving = new LinkedHashMap<>();
    private final Set<UUID> twins = new HashSet<>();

    /// A text that is in the study.
    ///
    /// @param by how its places are found there; null where they are the same
    record Here(TranscriptId transcript, @Nullable Arrival by) {
        Arrival.Place place(Passage passage) {
            return by == null
                    ? new Arrival.Place(passage.start(), passage.end(), true)
                    : by.place(passage.start(), passage.end());
        }
    }

    /// A text that may come in.
    ///
    /// @param id what its transcript will be: the text's own id where that is free
    record Offer(TextSource text, TranscriptId id, Arrival arrival) {
        String name() {
            return IntakeTexts.name(text);
        }

        /// Enough to know it by.
        String opening() {
            var words = arrival.words().text();
            int end = words.offsetByCodePoints(0, Math.min(LONGEST_OPENING, words.codePointCount(0, words.length())));
            return words.substring(0, end);
        }
    }

    IntakeTexts(FieldStudyId study, List<TextSource> texts, Map<Material, Spoken> transcripts) {
        this.study = study;
        this.texts = List.copyOf(texts);
        var byWords = new HashMap<String, TranscriptId>();
        transcripts.forEach((material, words) ->
                byWords.putIfAbsent(words.text(), material.transcript().id()));
        var seen = new HashSet<String>();
        for (var text : texts) {
            if (text.text() instanceof TextSource.Text.Known(var words)) {
                if (byWords.containsKey(words)) {
                    here.put(text.id(), new Here(Objects.requireNonNull(byWords.get(words)), null));
                } else {
                    read(words).ifPresent(arrival -> put(text.id(), arrival, byWords, seen));
                }
            }
        }
    }

    private static Optional<Arrival> read(String words) {
        try {
            return Optional.of(Arrival.of(words));
        } catch (Refusal unfit) {
            return Optional.empty();
        }
    }

    /// Of two texts with the same words the first comes in; afterwards both are the same transcript.
    private void put(UUID text, Arrival arrival, Map<String, TranscriptId> byWords, Set<String> seen) {
        var words = arrival.words().text();
        var transcript = byWords.get(words);
        if (transcript != null) {
            here.put(text, new Here(transcript, arrival));
        } else if (seen.add(words)) {
            arriving.put(text, arrival);
        } else {
            twins.add(text);
        }
    }

    static String name(TextSource text) {
        return Objects.requireNonNullElse(text.name(), text.id().toString());
    }

    Optional<Here> find(TextSource text) {
        return Optional.ofNullable(here.get(text.id()));
    }

    /// What a transcript of these texts could be called, here or in another study.
    List<TranscriptId> ids() {
        return arriving.keySet().stream()
                .flatMap(text -> Stream.of(text, made(text)))
                .map(TranscriptId::new)
                .toList();
    }

    List<String> sha256s() {
        return arriving.values().stream().map(IntakeTexts::sha256).toList();
    }

    private static String sha256(Arrival arrival) {
        return Sha256.of(arrival.words().text()).hex();
    }

    private UUID made(UUID text) {
        return Intake.made(study, "text", text);
    }

    /// Lists what may come in, as it stands in the file.
    List<Offer> offers(List<Known> known) {
        return texts.stream()
                .flatMap(text -> Stream.ofNullable(arriving.get(text.id()))
                        .filter(_ -> !isWithdrawn(text, known))
                        .flatMap(arrival -> free(text, known).stream().map(id -> new Offer(text, id, arrival))))
                .toList();
    }

    /// Its own id, or else the one that is made of it; none where this study has it under both with other words.
    private Optional<TranscriptId> free(TextSource text, List<Known> known) {
        return Stream.of(text.id(), made(text.id()))
                .map(TranscriptId::new)
                .filter(id -> known.stream().noneMatch(one -> one.id().equals(id)))
                .findFirst();
    }

    boolean isWithdrawn(TextSource text, List<Known> known) {
        var arrival = arriving.get(text.id());
        return arrival != null
                && known.stream()
                        .filter(Known::isWithdrawn)
                        .anyMatch(one -> one.id().value().equals(text.id())
                                || one.id().value().equals(made(text.id()))
                                || one.sha256().equals(sha256(arrival)));
    }

    /// Whether there is nothing in it that a transcript could hold.
    boolean isUnfit(TextSource text) {
        return !here.containsKey(text.id()) && !arriving.containsKey(text.id()) && !twins.contains(text.id());
    }
}
