package id.badak.study.inquiry;

import id.badak.study.agreement.Agreement;
import id.badak.study.agreement.CodedContinuum;
import id.badak.study.agreement.CodedUnits;
import id.badak.study.agreement.CodingUnit;
import id.badak.study.agreement.Coefficient;
import id.badak.study.agreement.Redraw;
import id.badak.study.statistics.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the coders marked: how far they agree, where they do not, and what stands in the end.
final class Coded {
    private static final String YES = "yes";
    private static final String NO = "no";

    /// Source: ours; a percentile needs some thousand draws, and the seed makes them the same ones.
    private static final Redraw REDRAW = new Redraw(2000, 1, 0.95);

    private final List<Transcript> transcripts;
    private final Codebook codebook;
    private final List<Adjudication> adjudications;

    Coded(List<Transcript> transcripts, Codebook codebook, List<Adjudication> adjudications) {
        this.transcripts = transcripts;
        this.codebook = codebook;
        this.adjudications = adjudications;
    }

    private List<UUID> categories() {
        return codebook.all().stream()
                .map(code -> codebook.categoryOf(code.id()))
                .distinct()
                .filter(category -> transcripts.stream()
                        .anyMatch(transcript -> transcript.marks().stream().anyMatch(mark -> isOf(mark, category))))
                .toList();
    }

    private boolean isOf(Mark mark, UUID category) {
        return codebook.categoryOf(mark.code()).equals(category);
    }

    private List<Transcript> codedTwice() {
        return transcripts.stream()
                .filter(transcript -> transcript.text().coders().size() > 1)
                .toList();
    }

    private List<String> coders() {
        return List.copyOf(codedTwice().stream()
                .flatMap(transcript -> transcript.text().coders().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    List<CategoryAgreement> agreement() {
        return categories().stream().map(this::agreement).toList();
    }

    private CategoryAgreement agreement(UUID category) {
        var units = units(category);
        var by = new EnumMap<Coefficient, Outcome<Agreement>>(Coefficient.class);
        for (var coefficient : Coefficient.values()) {
            by.put(coefficient, units.agreement(coefficient));
        }
        return new CategoryAgreement(category, by, units.interval(Coefficient.ALPHA, REDRAW));
    }

    Outcome<Redraw.Interval> interval(UUID category, Coefficient coefficient) {
        return units(category).interval(coefficient, REDRAW);
    }

    private CodedUnits units(UUID category) {
        var coders = coders();
        var blocks = codedTwice().stream()
                .map(transcript -> {
                    var marks = of(transcript, category);
                    return new CodedUnits.Block(transcript.paragraphs().stream()
                            .map(stretch -> new CodedUnits.Said(
                                    coders.stream()
                                            .map(coder -> said(transcript, stretch, marks, coder))
                                            .toList(),
                                    1))
                            .toList());
                })
                .toList();
        return new CodedUnits(CodingUnit.PARAGRAPH, coders.size(), List.of(YES, NO), blocks);
    }

    private List<Mark> of(Transcript transcript, UUID category) {
        return transcript.marks().stream().filter(mark -> isOf(mark, category)).toList();
    }

    /// Nothing where the coder did not code this interview.
    private static Optional<String> said(
            Transcript transcript, Paragraphs.Stretch stretch, List<Mark> marks, String coder) {
        if (!transcript.text().coders().contains(coder)) {
            return Optional.empty();
        }
        return Optional.of(isGiven(stretch, marks, coder) ? YES : NO);
    }

    private static boolean isGiven(Paragraphs.Stretch stretch, List<Mark> marks, String coder) {
        return marks.stream().anyMatch(mark -> mark.coder().equals(coder) && stretch.meets(mark.start(), mark.end()));
    }

    /// By characters and over all categories: where each of them begins and ends a passage. Only the
    /// interviews that all coders coded are laid side by side.
    Outcome<Agreement> unitizing() {
        return continuum().alpha();
    }

    Outcome<Redraw.Interval> unitizingInterval() {
        return continuum().interval(REDRAW);
    }

    private CodedContinuum continuum() {
        var coders = coders();
        var texts = codedTwice().stream()
                .filter(transcript -> transcript.text().coders().containsAll(coders))
                .map(transcript -> new CodedContinuum.Text(transcript.text().points(), segments(transcript, coders)))
                .toList();
        return new CodedContinuum(CodingUnit.CHARACTER, coders.size(), texts);
    }

    private List<CodedContinuum.Segment> segments(Transcript transcript, List<String> coders) {
        var all = new ArrayList<CodedContinuum.Segment>();
        for (var category : categories()) {
            for (int coder = 0; coder < coders.size(); coder++) {
                var name = coders.get(coder);
                var marks = transcript.marks().stream()
                        .filter(mark -> mark.coder().equals(name) && isOf(mark, category))
                        .sorted(Comparator.comparingInt(Mark::start))
                        .toList();
                all.addAll(joined(marks, coder, category.toString()));
            }
        }
        return all;
    }

    /// Marks of one coder and category that overlap are one segment.
    private static List<CodedContinuum.Segment> joined(List<Mark> sorted, int coder, String category) {
        var all = new ArrayList<CodedContinuum.Segment>();
        for (var mark : sorted) {
            var last = all.isEmpty() ? null : all.getLast();
            if (last != null && mark.start() <= last.end()) {
                all.removeLast();
                all.add(new CodedContinuum.Segment(coder, category, last.start(), Math.max(last.end(), mark.end())));
            } else {
                all.add(new CodedContinuum.Segment(coder, category, mark.start(), mark.end()));
            }
        }
        return all;
    }

    /// By interview, paragraph and category, in the order they stand.
    List<Disagreement> disagreements() {
        var all = new ArrayList<Disagreement>();
        var categories = categories();
        for (var transcript : codedTwice()) {
            var marks = categories.stream()
                    .collect(Collectors.toMap(category -> category, category -> of(transcript, category)));
            for (var stretch : transcript.paragraphs()) {
                for (var category : categories) {
                    var given = transcript.text().coders().stream()
                            .filter(coder -> isGiven(stretch, marks.getOrDefault(category, List.of()), coder))
                            .toList();
                    if (!given.isEmpty()
                            && given.size() < transcript.text().coders().size()) {
                        all.add(disagreement(transcript, stretch, category, given));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private Disagreement disagreement(
            Transcript transcript, Paragraphs.Stretch stretch, UUID category, List<String> given) {
        var at = transcript.text().quote(stretch);
        return new Disagreement(
                at,
                category,
                given,
                transcript.text().coders().stream()
                        .filter(coder -> !given.contains(coder))
                        .toList(),
                adjudications.stream()
                        .filter(one ->
                                one.category().equals(category) && one.at().meets(at))
                        .findFirst());
    }

    /// The marks of all coders, without what was decided against. A decision is about one paragraph, so
    /// a mark over several loses that one only. A disagreement that nobody decided stands: taking it
    /// away would be a decision too.
    List<Mark> settled() {
        var dropped = disagreements().stream()
                .filter(one -> one.settled().filter(settled -> !settled.kept()).isPresent())
                .toList();
        return transcripts.stream()
                .flatMap(transcript ->
                        transcript.marks().stream().flatMap(mark -> settled(transcript, mark, dropped).stream()))
                .toList();
    }

    private List<Mark> settled(Transcript transcript, Mark mark, List<Disagreement> dropped) {
        var against = dropped.stream()
                .filter(one -> one.at().informant().equals(mark.informant()) && isOf(mark, one.category()))
                .map(Disagreement::at)
                .filter(at -> mark.start() < at.end() && at.start() < mark.end())
                .toList();
        if (against.isEmpty()) {
            return List.of(mark);
        }
        return transcript.paragraphs().stream()
                .filter(stretch -> stretch.meets(mark.start(), mark.end())
                        && against.stream().noneMatch(at -> stretch.meets(at.start(), at.end())))
                .map(stretch -> new Mark(
                        mark.informant(),
                        mark.coder(),
                        mark.code(),
                        Math.max(mark.start(), stretch.start()),
                        Math.min(mark.end(), stretch.end())))
                .toList();
    }
}
