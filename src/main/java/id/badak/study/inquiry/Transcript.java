package id.badak.study.inquiry;

import java.util.List;

/// A locked transcript, cut into what is counted.
record Transcript(CodedText text, List<Paragraphs.Stretch> paragraphs) {
    static Transcript of(CodedText text) {
        return new Transcript(text, Paragraphs.of(text.words()).all());
    }

    String informant() {
        return text.informant();
    }

    List<Mark> marks() {
        return text.marks();
    }
}
