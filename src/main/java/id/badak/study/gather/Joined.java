package id.badak.study.gather;

import id.badak.study.claim.Following;
import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.material.Passage;
import id.badak.study.material.TextSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts what an informant said in several interviews together as one text, in the order of [Following].
///
/// @param materials of those who stand in the report
/// @param starts    where each transcript begins in its informant's text
record Joined(List<Material> materials, Map<TranscriptId, Integer> starts) {
    Joined {
        var order = Map.copyOf(starts);
        materials = materials.stream()
                .sorted(Comparator.comparingInt(material -> start(order, material)))
                .toList();
        starts = order;
    }

    private static int start(Map<TranscriptId, Integer> starts, Material material) {
        return starts.getOrDefault(material.transcript().id(), 0);
    }

    /// Of one informant, the first one first.
    List<Material> of(int informant) {
        return materials.stream()
                .filter(material -> material.interview().informant().number() == informant)
                .toList();
    }

    int start(Material material) {
        return start(starts, material);
    }

    /// The same texts, one of each informant, under the id of the first.
    List<TextSource> join(List<TextSource> texts) {
        var byId = texts.stream().collect(Collectors.toMap(TextSource::id, text -> text));
        var all = new ArrayList<TextSource>();
        for (var text : texts) {
            var material = find(text.id());
            if (start(material) == 0) {
                all.add(of(material.interview().informant().number()).stream()
                        .skip(1)
                        .reduce(
                                text,
                                (before, next) -> join(
                                        before,
                                        next,
                                        Objects.requireNonNull(
                                                byId.get(next.transcript().id().value()))),
                                (_, later) -> later));
            }
        }
        return all;
    }

    private Material find(UUID text) {
        return materials.stream()
                .filter(material -> material.transcript().id().value().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private TextSource join(TextSource before, Material material, TextSource next) {
        int start = start(material);
        return new TextSource(
                before.id(),
                before.name(),
                before.stamp(),
                before.description(),
                new TextSource.Text.Known(words(before) + Following.BETWEEN + words(next)),
                null,
                Stream.concat(
                                before.passages().stream(),
                                next.passages().stream().map(one -> shifted(one, start)))
                        .toList(),
                Stream.concat(before.codings().stream(), next.codings().stream())
                        .toList(),
                Stream.concat(before.memos().stream(), next.memos().stream()).toList(),
                before.values());
    }

    private static String words(TextSource text) {
        return text.text() instanceof TextSource.Text.Known(var words) ? words : "";
    }

    private static Passage shifted(Passage passage, int start) {
        return passage.at(start + passage.start(), start + passage.end());
    }
}
