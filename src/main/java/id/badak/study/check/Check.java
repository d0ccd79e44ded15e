package id.badak.study.check;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.study.inquiry.MemberCheck.Answer;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.InterviewId;
import id.badak.study.interview.TranscriptId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an informant is asked whether they were understood, and how far that went. Its words are [CheckWords].
///
/// @param sentAt when the first link was made; null before
/// @param until  until when the link is good that was not revoked; null where there is none
/// @param reply  null until they answered
record Check(
        CheckId id,
        FieldStudyId study,
        InterviewId interview,
        TranscriptId transcript,
        LocalDate heldOn,
        AccountId preparedBy,
        Instant preparedAt,
        @Nullable Instant sentAt,
        @Nullable Instant until,
        @Nullable Reply reply) {
    /// How long a link is good. Source: ours (docs/adr/0067); it waits for the next visit of who hands it on.
    static final Duration LIFE = Duration.ofDays(30);

    /// @param form by which a second post of the same form is known
    record Reply(UUID form, Answer answer, Instant at) {}

    enum State {
        PREPARED,
        WAITING,
        /// Sent, and no link is good any more.
        OVER,
        ANSWERED
    }

    State state(Instant now) {
        if (reply != null) {
            return State.ANSWERED;
        }
        if (sentAt == null) {
            return State.PREPARED;
        }
        return isOpen(now) ? State.WAITING : State.OVER;
    }

    boolean isOpen(Instant now) {
        return reply == null && until != null && until.isAfter(now);
    }

    boolean isWithdrawn() {
        return reply != null && reply.answer() == Answer.WITHDRAWN;
    }

    void requireUnanswered() {
        if (reply != null) {
            throw Problem.refuse(new CheckProblem.Answered());
        }
    }

    /// Asked of who comes by a link, before anything is kept.
    void requireOpen(Instant now) {
        if (!isOpen(now)) {
            throw Problem.refuse(new CheckProblem.LinkOver());
        }
    }
}
