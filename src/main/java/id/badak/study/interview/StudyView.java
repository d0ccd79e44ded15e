package id.badak.study.interview;

import id.badak.kernel.Texts;
import id.badak.study.interview.Transcripts.Material;
import java.util.List;
import java.util.OptionalInt;

/// @param locked what can be coded by now
record StudyView(Sample sample, SampleFrame frame, List<Material> locked) {
    FieldStudy study() {
        return sample.study();
    }

    String path() {
        return "/penelitian/kajian/" + study().id();
    }

    /// The month before which mentoring must have begun, as one types it.
    String month() {
        return InformantForm.typed(frame.until());
    }

    static String count(OptionalInt count, Texts texts) {
        return count.isEmpty() ? texts.of("interview.hidden") : texts.of("interview.count", count.getAsInt());
    }
}
