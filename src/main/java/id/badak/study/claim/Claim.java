package id.badak.study.claim;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.study.inquiry.Decided;
import id.badak.study.inquiry.JointClaim;
import id.badak.study.inquiry.JointClaim.Fit;
import id.badak.study.inquiry.Quotation;
import id.badak.study.inquiry.Triangulation;
import id.badak.study.inquiry.Triangulation.Source;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.studio.CodeId;
import id.badak.study.studio.CodingId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something a study says, as it stands by now.
///
/// What was judged and inferred is of one edition: whoever writes another has both done again.
///
/// @param position  how the sources stand to this edition; null before somebody judged
/// @param inference null before somebody inferred
record Claim(
        ClaimId id,
        FieldStudyId study,
        int number,
        int edition,
        Evidence evidence,
        @Nullable Position position,
        @Nullable Inference inference) {
    /// How quotations follow one another.
    static final Comparator<Quotation> IN_ORDER =
            Comparator.comparing(Quotation::informant).thenComparingInt(Quotation::start);

    static final int LONGEST_WORDS = 1_000;
    static final int LONGEST_MEMO = 2_000;

    /// What it says and what it stands on.
    ///
    /// @param estimates ids in the results of an appraisal
    /// @param papers    numbers of documents
    record Evidence(
            String words,
            String wordsEnglish,
            CodeId theme,
            List<String> estimates,
            List<Integer> papers,
            List<CodingId> quotations) {
        Evidence {
            estimates = List.copyOf(estimates);
            papers = List.copyOf(papers);
            quotations = List.copyOf(quotations);
        }
    }

    record Position(Map<Source, Triangulation.Position> sources, String memo, AccountId by, Instant at) {
        Position {
            sources = Map.copyOf(sources);
        }
    }

    record Inference(Fit fit, String words, String wordsEnglish, AccountId by, Instant at) {}

    /// As the report names it: K2.
    String label() {
        return "K" + number;
    }

    /// The claim as an inquiry has it, of what somebody judged and inferred.
    ///
    /// @param ids of people in the inquiry
    /// @throws id.badak.kernel.Refusal where a quotation stands nowhere any more
    JointClaim joint(Passages passages, Position judged, Inference inferred, Function<AccountId, String> ids) {
        return new JointClaim(
                label(),
                PaperEdition.text(evidence.words(), evidence.wordsEnglish()),
                evidence.theme().value(),
                evidence.estimates(),
                quotations(passages),
                new Triangulation(
                        judged.sources(),
                        evidence.papers().stream().map(paper -> "D" + paper).toList(),
                        new Decided(
                                ids.apply(judged.by()),
                                judged.at().atOffset(ZoneOffset.UTC).toLocalDate(),
                                judged.memo())),
                inferred.fit(),
                PaperEdition.text(inferred.words(), inferred.wordsEnglish()),
                new Decided(
                        ids.apply(inferred.by()),
                        inferred.at().atOffset(ZoneOffset.UTC).toLocalDate(),
                        inferred.words()));
    }

    private List<Quotation> quotations(Passages passages) {
        return evidence.quotations().stream()
                .map(coding -> passages.find(coding)
                        .orElseThrow(() -> Problem.refuse(new ClaimProblem.StaleQuotation(label())))
                        .quotation())
                .sorted(IN_ORDER)
                .toList();
    }
}
