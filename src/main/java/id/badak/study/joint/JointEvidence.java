package id.badak.study.joint;

import id.badak.study.inquiry.Duty;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.inquiry.Interview;
import id.badak.study.inquiry.Interview.Means;
import id.badak.study.inquiry.MemberCheck;
import id.badak.study.material.Code;
import id.badak.study.print.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the report shows of itself, for the lists of what a report should say.
///
/// A sentence stands only where the study carries it; nothing is said that a reader could not find in
/// the report.
record JointEvidence(JointPart part) {

    /// By the codes that `programme/checklists` uses.
    Map<String, Optional<String>> all() {
        var all = new LinkedHashMap<String, Optional<String>>();
        ofThePlan(all);
        ofTheSample(all);
        ofTheInterviews(all);
        ofTheChecks(all);
        ofTheCoding(all);
        ofTheClaims(all);
        return all;
    }

    private void ofThePlan(Map<String, Optional<String>> all) {
        all.put("title", say("title", words(part.said(part.plan().title()))));
        all.put("questions", say("questions", part.questions().size()));
        all.put("approach", say("approach", words(part.said(part.plan().approach()))));
        all.put(
                "setting",
                say(
                        "setting",
                        words(part.said(part.plan().setting())),
                        words(part.said(part.plan().period()))));
        all.put(
                "methods",
                when(
                        !part.plan().variables().isEmpty()
                                && !part.plan().kinds().isEmpty()
                                && !part.plan().analyses().isEmpty(),
                        "methods"));
        all.put("software", say("software", origin().version()));
        all.put(
                "provenance",
                Optional.of(part.own("evidence.provenance", part.hashes().size(), origin().sha256())));
    }

    private Provenance origin() {
        return part.origin().program();
    }

    private void ofTheSample(Map<String, Optional<String>> all) {
        all.put(
                "criteria",
                Optional.of(
                        part.text("evidence.criteria", part.plan().criteria().monthsMentored())));
        all.put("size", say("size", inquiry().informants().size(), part.sample().byRole()));
        all.put(
                "considered",
                when(
                        !inquiry().considered().isEmpty(),
                        "considered",
                        inquiry().considered().size(),
                        part.sample().eligibleNotAsked()));
        all.put("informants", say("informants"));
        all.put(
                "negative",
                when(
                        !part.sample().negatives().isEmpty(),
                        "negative",
                        part.sample().negatives().stream()
                                .map(SampleRows.NegativeRow::number)
                                .collect(Collectors.joining(", "))));
    }

    private void ofTheInterviews(Map<String, Optional<String>> all) {
        all.put(
                "interviewers",
                people("interviewers", duty -> !duty.interviewed().isEmpty()));
        all.put(
                "duties",
                people(
                                "duties",
                                duty -> duty.person().ofOffice()
                                        || !duty.person().mentored().isEmpty())
                        .or(() -> say("duties.none")));
        var again = inquiry().interviews().stream()
                .filter(Interview::isRepeated)
                .map(Interview::informant)
                .sorted()
                .collect(Collectors.joining(", "));
        all.put(
                "once",
                again.isEmpty()
                        ? say("once", inquiry().interviews().size())
                        : say(
                                "again",
                                meetings().count(),
                                inquiry().interviews().size(),
                                again));
        all.put(
                "modes",
                say(
                        "modes",
                        meetings()
                                .map(one -> part.texts().of("joint.mode", one.mode()))
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))));
        all.put("guide", means("guide", Means.GUIDE));
        all.put("recording", means("recording", Means.RECORDING));
        all.put("duration", say("duration", part.sample().minutes()));
        all.put("saturation", say("saturation", inquiry().interviews().size()));
        all.put(
                "editions",
                say(
                        "editions",
                        meetings()
                                .map(Interview.Meeting::edition)
                                .distinct()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))));
    }

    private void ofTheChecks(Map<String, Optional<String>> all) {
        long sent = sent();
        long answered = inquiry().informants().stream()
                .filter(one -> inquiry()
                        .check(one.number())
                        .flatMap(MemberCheck::reply)
                        .isPresent())
                .count();
        all.put(
                "checks",
                when(
                        sent > 0,
                        inquiry().withdrawals().isEmpty() ? "checks" : "checks.withdrawn",
                        sent,
                        answered,
                        inquiry().informants().size(),
                        inquiry().withdrawals().size()));
    }

    private Stream<Interview.Meeting> meetings() {
        return inquiry().interviews().stream().flatMap(one -> one.meetings().stream());
    }

    private Optional<String> means(String key, Means means) {
        long with = meetings().filter(one -> one.means().contains(means)).count();
        return when(with > 0, key, with, meetings().count());
    }

    private long sent() {
        return inquiry().informants().stream()
                .filter(one -> inquiry().check(one.number()).isPresent())
                .count();
    }

    private void ofTheCoding(Map<String, Optional<String>> all) {
        all.put("coders", people("coders", duty -> !duty.coded().isEmpty()));
        long stages = List.of(Code.Stage.values()).stream()
                .filter(stage -> !inquiry().codebook().at(stage).isEmpty())
                .count();
        all.put("tree", when(stages > 1, "tree", inquiry().codebook().all().size(), stages));
        all.put(
                "stages",
                when(
                        stages == Code.Stage.values().length,
                        "stages",
                        inquiry().codebook().at(Code.Stage.OPEN).size(),
                        inquiry().codebook().at(Code.Stage.AXIAL).size(),
                        inquiry().codebook().at(Code.Stage.SELECTIVE).size()));
        all.put(
                "trust",
                when(
                        sent() > 0
                                && !inquiry().claims().isEmpty()
                                && inquiry().interviews().stream()
                                        .anyMatch(one -> one.coders().size() > 1),
                        "trust",
                        part.coding().disagreements(),
                        part.coding().open()));
        var themes = inquiry().themes();
        all.put("themes", when(!themes.isEmpty(), "themes", themes.size()));
        long quotations = themes.stream()
                .mapToLong(theme -> theme.quotations().size() + theme.against().size())
                .sum();
        all.put("quotations", when(quotations > 0, "quotations", quotations));
        long against =
                themes.stream().mapToLong(theme -> theme.against().size()).sum();
        all.put("against", when(against > 0, "against", against));
    }

    private void ofTheClaims(Map<String, Optional<String>> all) {
        boolean any = !inquiry().claims().isEmpty();
        all.put(
                "claims",
                when(any, "claims", inquiry().claims().size(), part.claims().byFit()));
        all.put("triangulation", when(any, "triangulation"));
        boolean numbers = !inquiry().numbers().dataset().isEmpty();
        all.put("joint", when(any && numbers, "joint", inquiry().numbers().dataset()));
        all.put(
                "integration",
                any && numbers ? people("integration", duty -> !duty.inferred().isEmpty()) : Optional.empty());
        all.put("limits", say("limits", part.caveats().size()));
        all.put("cited", when(!part.plan().sources().isEmpty(), "cited"));
    }

    private Optional<String> people(String key, Predicate<Duty> which) {
        var names = inquiry().duties().stream()
                .filter(which)
                .map(duty -> duty.person().name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : say(key, names);
    }

    private Optional<String> when(boolean holds, String key, Object... facts) {
        return holds ? say(key, facts) : Optional.empty();
    }

    private Optional<String> say(String key, Object... facts) {
        return Optional.of(part.texts().of("joint.evidence." + key, facts));
    }

    private static String words(JointPart.Said said) {
        return said.words();
    }

    private Inquiry inquiry() {
        return part.inquiry();
    }
}
