package id.badak.study.interview;

import id.badak.kernel.AccountId;
import java.time.Instant;

/// What somebody wants to know by asking people, and whom they ask.
///
/// @param criteria what an informant must be beside what [Eligibility] computes; may be empty
public record FieldStudy(
        FieldStudyId id, String title, String questions, String criteria, AccountId begunBy, Instant begunAt) {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_QUESTIONS = 2_000;
    static final int LONGEST_CRITERIA = 2_000;

    /// What a form said of it.
    FieldStudies.Draft draft() {
        return new FieldStudies.Draft(title, questions, criteria);
    }
}
