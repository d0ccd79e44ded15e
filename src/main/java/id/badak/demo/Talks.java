package id.badak.demo;

import id.badak.study.inquiry.Quotation;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts;
import id.badak.study.interview.Transcripts.Material;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// What informants said as the database has it: without who speaks, so that words stand elsewhere than in the folder.
final class Talks {
    private final Map<String, Material> materials = new TreeMap<>();
    private final Map<String, String> spoken = new TreeMap<>();

    private Talks() {}

    /// From `first` to before `beyond`, in code points.
    record Place(int first, int beyond) {}

    static Talks read(Transcripts transcripts, FieldStudyId study) {
        var talks = new Talks();
        for (var material : transcripts.listLocked(study)) {
            var number = material.interview().informant().label();
            talks.materials.put(number, material);
            talks.spoken.put(number, transcripts.read(material).text());
        }
        return talks;
    }

    Set<String> numbers() {
        return materials.keySet();
    }

    TranscriptId transcript(String number) {
        return Objects.requireNonNull(materials.get(number), number)
                .transcript()
                .id();
    }

    Quotation quotation(String number, String said) {
        var place = place(number, said);
        return new Quotation(number, place.first(), place.beyond(), said);
    }

    Place place(String number, String said) {
        var all = Objects.requireNonNull(spoken.get(number), number);
        int at = all.indexOf(said);
        if (at < 0) {
            throw new IllegalStateException("informant " + number + " has no such words");
        }
        int first = all.codePointCount(0, at);
        return new Place(first, first + said.codePointCount(0, said.length()));
    }
}
