package id.badak.study.interview;

import java.util.List;

/// That an informant took an interview back: whatever rests on its transcripts goes in the same transaction, before the
/// words themselves do.
public record InterviewWithdrawn(InterviewId interview, List<TranscriptId> transcripts) {
    public InterviewWithdrawn {
        transcripts = List.copyOf(transcripts);
    }
}
