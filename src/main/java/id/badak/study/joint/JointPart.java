package id.badak.study.joint;

import id.badak.kernel.BilingualText;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.checklist.Checklist;
import id.badak.study.inquiry.Caveat;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.inquiry.MethodRow;
import id.badak.study.inquiry.StudyPlan;
import java.util.List;
import java.util.Map;

/// The report in one language, as the template prints it.
record JointPart(Language language, Inquiry inquiry, Origin origin) {
    /// Source: Tong A, Sainsbury P, Craig J (2007); O'Brien BC et al. (2014); O'Cathain A, Murphy E,
    /// Nicholl J (2008). Each list names its own in full.
    static final List<String> LISTS = List.of("coreq", "srqr", "gramms");

    /// A text with the language it is in, where that is not the part's own.
    record Said(String words, String language) {}

    String text(String key, Object... facts) {
        return texts().of("joint." + key, facts);
    }

    /// What is true of a folder and otherwise of a study that Badak keeps.
    String own(String key, Object... facts) {
        return text(origin.records().isEmpty() ? key : key + ".records", facts);
    }

    String lead() {
        return origin.records()
                .map(read -> own("lead", read.edition(), read.on().toString()))
                .orElseGet(() -> own("lead"));
    }

    String code() {
        return language.code();
    }

    Language other() {
        return language == Language.ID ? Language.EN : Language.ID;
    }

    Said said(BilingualText words) {
        return new Said(words.in(language), words.languageFor(language).code());
    }

    StudyPlan plan() {
        return inquiry.plan();
    }

    List<Said> questions() {
        return plan().questions().stream().map(this::said).toList();
    }

    List<List<Said>> rows(List<MethodRow> table) {
        return table.stream()
                .map(row -> row.cells().stream().map(this::said).toList())
                .toList();
    }

    SampleRows sample() {
        return new SampleRows(this);
    }

    CodingRows coding() {
        return new CodingRows(this);
    }

    ClaimRows claims() {
        return new ClaimRows(this);
    }

    SaturationView saturation() {
        return SaturationView.of(inquiry.saturation(), texts());
    }

    List<String> caveats() {
        return inquiry.caveats().stream().map(this::sentence).toList();
    }

    private String sentence(Caveat caveat) {
        return caveat.sentence(texts());
    }

    /// One list of what a report should say, filled from this one.
    record Filled(String name, String source, List<Checklist.Row> rows) {}

    List<Filled> lists() {
        var shown = new JointEvidence(this).all();
        return LISTS.stream()
                .map(Checklist::load)
                .map(list -> new Filled(list.name(), list.source(), list.fill(shown, language)))
                .toList();
    }

    String state(Checklist.State state) {
        return texts().of("joint.state", state);
    }

    Map<String, String> hashes() {
        return origin.hashes();
    }

    Texts texts() {
        return Texts.in(language);
    }
}
