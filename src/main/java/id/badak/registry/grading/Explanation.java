package id.badak.registry.grading;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

final class Explanation {
    private final GradingRule rule;
    private final Answers answers;
    private final Language language;
    private final Texts texts;
    private final List<String> sentences = new ArrayList<>();

    Explanation(GradingRule rule, Answers answers, Language language) {
        this.rule = rule;
        this.answers = answers;
        this.language = language;
        this.texts = Texts.in(language);
    }

    List<String> ofTable(GradeTable table, Map<Severity, Integer> counts) {
        sayResult();
        for (var row : table.rows()) {
            var name = row.grade().name().in(language);
            sentences.add(
                    row.atMost().isEmpty()
                            ? texts.of("grading.explain.row.any", name)
                            : texts.of("grading.explain.row", name, limits(row)));
        }
        if (!counts.isEmpty()) {
            sentences.add(texts.of("grading.explain.counts", counted(counts)));
        }
        sayClauses();
        return sayRest();
    }

    List<String> ofMeans(Means means, Map<String, Answer.Score> groups) {
        sayResult();
        var limits = means.limits();
        sentences.add(texts.of("grading.explain.means", limits.goodFrom(), limits.fairFrom()));
        for (var element : means.elements()) {
            var score = groups.get(element.code());
            if (score != null) {
                sentences.add(texts.of(
                        "grading.explain.group",
                        element.code(),
                        element.name().in(language),
                        texts.of("score", score)));
            }
        }
        sentences.add(step(means, groups));
        sayClauses();
        return sayRest();
    }

    /// Says which step decided: without it nobody can follow a rule that is not monotone.
    private String step(Means means, Map<String, Answer.Score> groups) {
        return switch (means.step(groups)) {
            case BEST_OUTRIGHT -> texts.of("grading.explain.step.best", codes(means.mustBeGood()));
            case SECOND_OUTRIGHT -> texts.of("grading.explain.step.second", codes(means.gateGroups()));
            case WORST_OUTRIGHT -> texts.of("grading.explain.step.worst", codes(means.neverPoor()));
            case MEAN_OF_GROUPS -> texts.of("grading.explain.step.mean");
        };
    }

    private static String codes(Set<String> groups) {
        return groups.stream().sorted().collect(Collectors.joining(", "));
    }

    private void sayResult() {
        var grade = rule.gradeSoFar(answers);
        var meets = texts.of(grade.meets() ? "grading.meets" : "grading.does-not-meet");
        sentences.add(texts.of("grading.explain.result", grade.name().in(language), meets));
    }

    private void sayClauses() {
        for (var clause : rule.clauses()) {
            answers.find(clause.number())
                    .filter(Answer::isUnmet)
                    .ifPresent(answer -> sentences.add(
                            texts.of("grading.explain.clause", clause.number(), how(answer), clause.statement())));
        }
    }

    private List<String> sayRest() {
        var distance = rule.distance(answers);
        if (distance.unanswered() > 0) {
            sentences.add(texts.of("grading.explain.unanswered", distance.unanswered()));
        }
        sentences.add(distance.say(language));
        var terms = rule.terms();
        var since = terms.since()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
        sentences.add(texts.of(
                "grading.explain.source",
                terms.name().in(language),
                since,
                terms.source().regulation()));
        sentences.add(texts.of("basis", terms.meetsBasis()));
        return List.copyOf(sentences);
    }

    private String how(Answer answer) {
        return switch (answer) {
            case Answer.Judged judged when judged.severity() != null -> texts.of("severity", judged.severity());
            case Answer.Judged judged -> texts.of("verdict", judged.verdict());
            case Answer.Scored scored -> texts.of("score", scored.score());
        };
    }

    private String limits(GradeTable.Row row) {
        return row.atMost().entrySet().stream()
                .map(limit -> texts.of(
                        limit.getValue() == 0 ? "grading.explain.limit.none" : "grading.explain.limit",
                        limit.getValue(),
                        texts.of("severity", limit.getKey())))
                .collect(Collectors.joining(", "));
    }

    private String counted(Map<Severity, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> texts.of("grading.explain.count", count.getValue(), texts.of("severity", count.getKey())))
                .collect(Collectors.joining(", "));
    }
}
