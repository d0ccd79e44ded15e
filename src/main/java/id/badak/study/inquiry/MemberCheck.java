package id.badak.study.inquiry;

import id.badak.study.inquiry.InquiryFault.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// That an informant was asked whether they were understood, and what they answered.
///
/// @param reply absent while they have not answered
public record MemberCheck(String informant, LocalDate sentOn, Optional<Reply> reply) {

    public enum Answer {
        /// Benar.
        RIGHT,
        /// Kurang tepat.
        NOT_QUITE,
        /// Cabut: the interview leaves the study.
        WITHDRAWN
    }

    /// What came back.
    ///
    /// @param words       their own words; empty where they wrote none
    /// @param corrections what they would have put otherwise, beside what the transcript says
    public record Reply(Answer answer, LocalDate on, String words, List<Correction> corrections) {
        public Reply {
            corrections = List.copyOf(corrections);
        }
    }

    /// The difference is kept: what was said stays what was said, and this stands beside it.
    public record Correction(Quotation said, String instead) {}

    public MemberCheck {
        reply.ifPresent(given -> {
            if (given.on().isBefore(sentOn)) {
                throw new InquiryFault(Kind.CHECK, informant, "before-sent");
            }
            boolean silent = given.words().isEmpty() && given.corrections().isEmpty();
            switch (given.answer()) {
                case RIGHT -> {
                    if (!given.corrections().isEmpty()) {
                        throw new InquiryFault(Kind.CHECK, informant, "right-corrected");
                    }
                }
                case NOT_QUITE -> {
                    if (silent) {
                        throw new InquiryFault(Kind.CHECK, informant, "not-quite-silent");
                    }
                }
                case WITHDRAWN -> {
                    if (!silent) {
                        throw new InquiryFault(Kind.CHECK, informant, "withdrawn-words");
                    }
                }
            }
        });
    }

    public boolean isWithdrawn() {
        return reply.filter(given -> given.answer() == Answer.WITHDRAWN).isPresent();
    }

    List<Correction> corrections() {
        return reply.map(Reply::corrections).orElse(List.of());
    }
}
