package id.badak.study.inquiry;

import id.badak.study.agreement.Agreement;
import id.badak.study.agreement.Coefficient;
import id.badak.study.agreement.Redraw;
import id.badak.study.material.Code;
import id.badak.study.statistics.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Coded texts by themselves, counted as an [Inquiry] counts its own: for whoever keeps them elsewhere and shows them
/// before there is a study to report.
///
/// What an informant took back must not be among them, and what somebody decided against is left out by whoever
/// makes it.
public final class CodedTexts {
    private final Codebook codebook;
    private final Coded coded;
    private final Counts counts;

    /// How finely codes are told apart.
    public enum Level {
        CODE,

        /// The axial code above, where there is one.
        CATEGORY
    }

    /// Lays texts and codebook side by side.
    ///
    /// @param texts in the order they were taken
    /// @param codes that stand at the top; every code of a mark is one of them or below
    public CodedTexts(List<CodedText> texts, List<Code> codes) {
        var transcripts = texts.stream().map(Transcript::of).toList();
        this.codebook = new Codebook(codes);
        this.coded = new Coded(transcripts, codebook, List.of());
        this.counts = new Counts(transcripts, coded.settled());
    }

    public Codebook codebook() {
        return codebook;
    }

    public List<SaturationStep> saturation() {
        return counts.saturation();
    }

    /// Paragraphs of each text by code. A text without any is not in its row.
    public Map<UUID, Map<String, Integer>> byInformant(Level level) {
        return counts.byInformant(of(level));
    }

    /// Paragraphs that two codes share; a code with itself, all it has.
    public Map<UUID, Map<UUID, Integer>> together(Level level) {
        return counts.together(of(level));
    }

    /// The paragraphs that have all of these codes: those that the other counts count, in the order they stand.
    public List<Quotation> paragraphs(Level level, Set<UUID> codes) {
        return counts.paragraphs(of(level), codes);
    }

    private UnaryOperator<UUID> of(Level level) {
        return level == Level.CODE ? UnaryOperator.identity() : codebook::categoryOf;
    }

    /// Of texts that two people or more coded.
    public List<CategoryAgreement> agreement() {
        return coded.agreement();
    }

    /// The interval of each coefficient of one category.
    public Map<Coefficient, Outcome<Redraw.Interval>> intervals(UUID category) {
        var intervals = new EnumMap<Coefficient, Outcome<Redraw.Interval>>(Coefficient.class);
        for (var coefficient : Coefficient.values()) {
            intervals.put(coefficient, coded.interval(category, coefficient));
        }
        return intervals;
    }

    public Outcome<Agreement> unitizing() {
        return coded.unitizing();
    }

    public Outcome<Redraw.Interval> unitizingInterval() {
        return coded.unitizingInterval();
    }

    public List<Disagreement> disagreements() {
        return coded.disagreements();
    }
}
