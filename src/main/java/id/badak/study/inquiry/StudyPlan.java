package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a study is about and how it was gone about.
///
/// @param id        never changes, since the ids of what is in it are made from it
/// @param synthetic whether everything in it was made up, to show how it works
/// @param sources   works it cites beside its own findings, each in words
public record StudyPlan(
        String id,
        boolean synthetic,
        BilingualText title,
        BilingualText setting,
        BilingualText approach,
        BilingualText period,
        List<BilingualText> questions,
        Criteria criteria,
        List<MethodRow> variables,
        List<MethodRow> kinds,
        List<MethodRow> analyses,
        List<Cited> sources) {

    /// Something others published, quoted with its source. Never put among the study's own quotations.
    ///
    /// @param informant their number, where the words are an informant's and not the authors'
    public record Cited(String source, Optional<String> informant, BilingualText who, String words) {}

    public StudyPlan {
        questions = List.copyOf(questions);
        variables = List.copyOf(variables);
        kinds = List.copyOf(kinds);
        analyses = List.copyOf(analyses);
        sources = List.copyOf(sources);
    }

    /// The id of a thing of this study that has none of its own: the same at every reading.
    public UUID idOf(String kind, String... names) {
        var from = "badak study " + id + "\0" + kind + "\0" + String.join("\0", names);
        return UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8));
    }
}
