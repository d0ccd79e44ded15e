package id.badak.study.claim;

import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.material.TextSource;
import id.badak.study.studio.CodedStudy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where the words of each transcript begin among all that its informant said.
///
/// Who was interviewed twice is one informant: their interviews follow one another by day, a line apart, and what is
/// quoted counts places in all of it.
public final class Following {
    /// By which the next interview begins.
    public static final String BETWEEN = "\n";

    private static final Comparator<Material> BY_DAY = Comparator.comparing(
                    (Material material) -> material.interview().heldOn())
            .thenComparing(material -> material.interview().id().value());

    private Following() {}

    /// In code points; of the first one 0.
    public static Map<TranscriptId, Integer> starts(CodedStudy coded) {
        var starts = new HashMap<TranscriptId, Integer>();
        var ends = new HashMap<Integer, Integer>();
        var texts = coded.project().texts().stream().collect(Collectors.toMap(TextSource::id, text -> text));
        coded.materials().stream().sorted(BY_DAY).forEach(material -> {
            int informant = material.interview().informant().number();
            int start = ends.getOrDefault(informant, 0);
            var id = material.transcript().id();
            starts.put(id, start);
            ends.put(informant, start + points(texts.get(id.value())) + BETWEEN.length());
        });
        return starts;
    }

    private static int points(@Nullable TextSource text) {
        return text != null && text.text() instanceof TextSource.Text.Known(var words)
                ? words.codePointCount(0, words.length())
                : 0;
    }
}
