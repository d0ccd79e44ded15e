package id.badak.study.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A paragraph that some coders gave a category and others did not.
///
/// @param at    the paragraph
/// @param given by whom
/// @param not   who coded the interview and did not give it
public record Disagreement(
        Quotation at, UUID category, List<String> given, List<String> not, Optional<Adjudication> settled) {
    public Disagreement {
        given = List.copyOf(given);
        not = List.copyOf(not);
    }
}
