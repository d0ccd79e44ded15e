package id.badak.study.joint;

import static id.badak.study.print.Json.fields;
import static id.badak.study.print.Json.inBoth;
import static id.badak.study.print.Json.round;

import id.badak.kernel.BilingualText;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.agreement.Agreement;
import id.badak.study.agreement.Redraw;
import id.badak.study.inquiry.CategoryAgreement;
import id.badak.study.inquiry.Considered;
import id.badak.study.inquiry.Criteria;
import id.badak.study.inquiry.Decided;
import id.badak.study.inquiry.Disagreement;
import id.badak.study.inquiry.Duty;
import id.badak.study.inquiry.Informant;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.inquiry.Interview;
import id.badak.study.inquiry.Interview.Means;
import id.badak.study.inquiry.JointClaim;
import id.badak.study.inquiry.MemberCheck;
import id.badak.study.inquiry.Quotation;
import id.badak.study.inquiry.Theme;
import id.badak.study.inquiry.Triangulation.Source;
import id.badak.study.material.Code;
import id.badak.study.print.Json;
import id.badak.study.statistics.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes the `results.json` of a qualitative study; the promise is docs/study-results.schema.json.
///
/// It is also what goes beside an exported REFI file: all that such a file has no place for.
record JointJson(Inquiry inquiry, Origin origin) {
    static final String FORMAT = "badak-study-report/1";

    byte[] bytes() {
        return Json.bytes(root());
    }

    private Map<String, @Nullable Object> root() {
        return fields(
                "format",
                FORMAT,
                "program",
                fields(
                        "name", "badak",
                        "version", origin.program().version(),
                        "sha256", origin.file().orElse(null)),
                "inputs",
                new LinkedHashMap<>(origin.hashes()),
                "records",
                origin.records()
                        .map(read ->
                                fields("design", read.edition(), "on", read.on().toString()))
                        .orElse(null),
                "study",
                fields(
                        "id", inquiry.plan().id(),
                        "synthetic", inquiry.plan().synthetic(),
                        "title", words(inquiry.plan().title()),
                        "monthsMentored", inquiry.plan().criteria().monthsMentored()),
                "informants",
                inquiry.informants().stream().map(this::informant).toList(),
                "considered",
                inquiry.considered().stream().map(this::considered).toList(),
                "withdrawals",
                inquiry.withdrawals().stream()
                        .map(one -> fields(
                                "informant", one.informant(), "on", one.on().toString()))
                        .toList(),
                "codes",
                inquiry.codebook().all().stream().map(this::code).toList(),
                "saturation",
                inquiry.saturation().stream()
                        .map(step -> fields("informant", step.informant(), "fresh", step.fresh(), "seen", step.seen()))
                        .toList(),
                "paragraphs",
                fields(
                        "codesByInformant", counts(inquiry.codesByInformant()),
                        "codesTogether", counts(inquiry.codesTogether())),
                "agreement",
                inquiry.agreement().stream().map(this::agreement).toList(),
                "unitizing",
                value(inquiry.unitizing()),
                "disagreements",
                inquiry.disagreements().stream().map(this::disagreement).toList(),
                "checks",
                inquiry.informants().stream()
                        .flatMap(one -> inquiry.check(one.number()).stream())
                        .map(this::check)
                        .toList(),
                "themes",
                inquiry.themes().stream().map(this::theme).toList(),
                "numbers",
                inquiry.numbers().dataset().isEmpty() ? null : inquiry.numbers().dataset(),
                "claims",
                inquiry.claims().stream().map(this::claim).toList(),
                "duties",
                inquiry.duties().stream().map(JointJson::duty).toList(),
                "caveats",
                inBoth(language -> inquiry.caveats().stream()
                        .map(one -> fields("key", one.key(), "sentence", one.sentence(Texts.in(language))))
                        .toList()));
    }

    private Map<String, @Nullable Object> informant(Informant one) {
        var interview = inquiry.interview(one.number());
        return fields(
                "number", one.number(),
                "role", one.role().name(),
                "chain", one.chain(),
                "cluster", one.cluster(),
                "months", one.role().isOwner() ? one.standing().months() : null,
                "negative", one.negative().map(JointJson::words).orElse(null),
                "interview", interview(interview),
                "again",
                        interview.meetings().stream()
                                .skip(1)
                                .map(JointJson::meeting)
                                .toList(),
                "takenBack", interview.takenBack());
    }

    private static Map<String, @Nullable Object> interview(Interview interview) {
        var fields = meeting(interview.first());
        fields.put("coders", interview.coders());
        return fields;
    }

    private static Map<String, @Nullable Object> meeting(Interview.Meeting meeting) {
        return fields(
                "on", meeting.on().toString(),
                "mode", meeting.mode().name(),
                "minutes", meeting.minutes(),
                "edition", meeting.edition(),
                "interviewer", meeting.interviewer(),
                "means", meeting.means().stream().map(Means::name).sorted().toList());
    }

    private Map<String, @Nullable Object> considered(Considered one) {
        return fields(
                "role", one.role().name(),
                "excluded",
                        inquiry.plan().criteria().against(one.role(), one.standing()).stream()
                                .map(Criteria.Exclusion::name)
                                .toList());
    }

    private Map<String, @Nullable Object> code(Code code) {
        return fields(
                "id", code.id().toString(),
                "name", code.name(),
                "stage", code.stage() == null ? null : code.stage().name(),
                "category", name(inquiry.codebook().categoryOf(code.id())),
                "theme", name(inquiry.codebook().themeOf(code.id())));
    }

    private String name(UUID code) {
        return inquiry.codebook().get(code).name();
    }

    /// By the names of the codes, in the order of the codebook.
    private <K> Map<String, @Nullable Object> counts(Map<UUID, Map<K, Integer>> counts) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        for (var code : inquiry.codebook().all()) {
            var row = counts.get(code.id());
            if (row != null) {
                var cells = new TreeMap<String, Integer>();
                row.forEach((key, count) -> cells.put(key instanceof UUID id ? name(id) : String.valueOf(key), count));
                all.put(code.name(), cells);
            }
        }
        return all;
    }

    private Map<String, @Nullable Object> agreement(CategoryAgreement one) {
        var by = new LinkedHashMap<String, @Nullable Object>();
        one.by().forEach((coefficient, outcome) -> by.put(coefficient.method().code(), value(outcome)));
        return fields(
                "category",
                name(one.category()),
                "coefficients",
                by,
                "interval",
                switch (one.interval()) {
                    case Outcome.Estimated<Redraw.Interval>(var interval) ->
                        fields(
                                "lower", round(interval.interval().lower()),
                                "upper", round(interval.interval().upper()),
                                "level", interval.interval().level(),
                                "blocks", interval.blocks(),
                                "withheld", null);
                    case Outcome.Withheld<Redraw.Interval>(var reason) ->
                        fields(
                                "lower", null,
                                "upper", null,
                                "level", null,
                                "blocks", null,
                                "withheld", reason.code());
                });
    }

    private static Map<String, @Nullable Object> value(Outcome<Agreement> outcome) {
        return switch (outcome) {
            case Outcome.Estimated<Agreement>(var agreement) ->
                fields(
                        "value", round(agreement.value()),
                        "unit", agreement.unit().code(),
                        "units", agreement.units(),
                        "coders", agreement.coders(),
                        "withheld", null);
            case Outcome.Withheld<Agreement>(var reason) ->
                fields("value", null, "unit", null, "units", null, "coders", null, "withheld", reason.code());
        };
    }

    private Map<String, @Nullable Object> disagreement(Disagreement one) {
        return fields(
                "at", quotation(one.at()),
                "category", name(one.category()),
                "given", one.given(),
                "not", one.not(),
                "kept", one.settled().map(settled -> settled.kept()).orElse(null),
                "decided",
                        one.settled().map(settled -> decided(settled.decided())).orElse(null));
    }

    private Map<String, @Nullable Object> check(MemberCheck check) {
        return fields(
                "informant", check.informant(),
                "sent", check.sentOn().toString(),
                "answer", check.reply().map(reply -> reply.answer().name()).orElse(null),
                "on", check.reply().map(reply -> reply.on().toString()).orElse(null),
                "words", check.reply().map(MemberCheck.Reply::words).orElse(""),
                "corrections",
                        check.reply().stream()
                                .flatMap(reply -> reply.corrections().stream())
                                .map(one -> fields("said", quotation(one.said()), "instead", one.instead()))
                                .toList());
    }

    private Map<String, @Nullable Object> theme(Theme theme) {
        return fields(
                "theme", words(theme.name()),
                "categories",
                        inquiry.codebook().get(theme.code()).children().stream()
                                .map(Code::name)
                                .toList(),
                "change", words(theme.change()),
                "quotations", theme.quotations().stream().map(this::quotation).toList(),
                "against", theme.against().stream().map(this::quotation).toList());
    }

    private Map<String, @Nullable Object> claim(JointClaim claim) {
        var positions = new LinkedHashMap<String, @Nullable Object>();
        Arrays.stream(Source.values())
                .forEach(source -> positions.put(
                        source.name(), claim.triangulation().of(source).name()));
        return fields(
                "id", claim.id(),
                "words", words(claim.words()),
                "theme", name(claim.theme()),
                "estimates", claim.estimates(),
                "quotations", claim.quotations().stream().map(this::quotation).toList(),
                "positions", positions,
                "documents", claim.triangulation().papers(),
                "judged", decided(claim.triangulation().decided()),
                "fit", claim.fit().name(),
                "inference", words(claim.inference()),
                "inferred", decided(claim.inferred()));
    }

    private Map<String, @Nullable Object> quotation(Quotation one) {
        var meeting = inquiry.interview(one.informant()).at(one);
        return fields(
                "informant", one.informant(),
                "on", meeting.on().toString(),
                "edition", meeting.edition(),
                "start", one.start() - meeting.start(),
                "end", one.end() - meeting.start(),
                "words", one.words(),
                "coders", inquiry.codersOf(one));
    }

    private static Map<String, @Nullable Object> decided(Decided decided) {
        return fields("by", decided.by(), "on", decided.on().toString(), "memo", decided.memo());
    }

    private static Map<String, @Nullable Object> duty(Duty duty) {
        return fields(
                "person", duty.person().id(),
                "name", duty.person().name(),
                "ofOffice", duty.person().ofOffice(),
                "mentored", duty.person().mentored().stream().sorted().toList(),
                "interviewed", duty.interviewed(),
                "coded", duty.coded(),
                "adjudicated", duty.adjudicated(),
                "judged", duty.judged(),
                "inferred", duty.inferred());
    }

    private static Map<String, @Nullable Object> words(BilingualText text) {
        return fields(
                "id", text.languageFor(Language.ID) == Language.ID ? text.in(Language.ID) : null,
                "en", text.languageFor(Language.EN) == Language.EN ? text.in(Language.EN) : null);
    }
}
