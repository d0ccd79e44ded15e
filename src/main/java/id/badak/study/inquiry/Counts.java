package id.badak.study.inquiry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// What is counted of the marks that stand; always paragraphs, so that words marked by two people
/// count once.
final class Counts {
    private final List<Transcript> transcripts;
    private final List<Mark> settled;

    /// @param transcripts in the order of the interviews
    Counts(List<Transcript> transcripts, List<Mark> settled) {
        this.transcripts = transcripts;
        this.settled = settled;
    }

    List<SaturationStep> saturation() {
        var seen = new HashSet<UUID>();
        var steps = new ArrayList<SaturationStep>();
        for (var transcript : transcripts) {
            var number = transcript.informant();
            int before = seen.size();
            settled.stream()
                    .filter(mark -> mark.informant().equals(number))
                    .map(Mark::code)
                    .forEach(seen::add);
            steps.add(new SaturationStep(number, transcript.text().on(), seen.size() - before, seen.size()));
        }
        return List.copyOf(steps);
    }

    /// For each code, the number of paragraphs of each informant; those of none are not in it.
    Map<UUID, Map<String, Integer>> byInformant(UnaryOperator<UUID> level) {
        var counts = new LinkedHashMap<UUID, Map<String, Integer>>();
        each(
                level,
                (paragraph, codes) -> codes.forEach(code -> counts.computeIfAbsent(code, any -> new LinkedHashMap<>())
                        .merge(paragraph.transcript().informant(), 1, Integer::sum)));
        return counts;
    }

    /// For each two codes, the number of paragraphs that have both; a code with itself, all it has.
    Map<UUID, Map<UUID, Integer>> together(UnaryOperator<UUID> level) {
        var counts = new LinkedHashMap<UUID, Map<UUID, Integer>>();
        each(
                level,
                (_, codes) -> codes.forEach(
                        one -> codes.forEach(other -> counts.computeIfAbsent(one, any -> new LinkedHashMap<>())
                                .merge(other, 1, Integer::sum))));
        return counts;
    }

    /// The paragraphs that have all of these codes, in the order they stand.
    List<Quotation> paragraphs(UnaryOperator<UUID> level, Set<UUID> wanted) {
        var found = new ArrayList<Quotation>();
        each(level, (paragraph, codes) -> {
            if (codes.containsAll(wanted)) {
                found.add(paragraph.transcript().text().quote(paragraph.stretch()));
            }
        });
        return List.copyOf(found);
    }

    private record Paragraph(Transcript transcript, Paragraphs.Stretch stretch) {}

    private void each(UnaryOperator<UUID> level, BiConsumer<Paragraph, Set<UUID>> with) {
        for (var transcript : transcripts) {
            var number = transcript.informant();
            var marks = settled.stream()
                    .filter(mark -> mark.informant().equals(number))
                    .toList();
            for (var stretch : transcript.paragraphs()) {
                var codes = new HashSet<UUID>();
                marks.stream()
                        .filter(mark -> stretch.meets(mark.start(), mark.end()))
                        .forEach(mark -> codes.add(level.apply(mark.code())));
                with.accept(new Paragraph(transcript, stretch), codes);
            }
        }
    }
}
