package id.badak.study.interview;

import id.badak.shell.Fields;
import java.util.Map;
import java.util.UUID;

/// What was pasted, and what it calls the interviewer.
final class TranscriptForm extends Fields {
    TranscriptForm(Map<String, String> typed) {
        super(typed);
    }

    static TranscriptForm empty(UUID operation) {
        return new TranscriptForm(Map.of("operasi", operation.toString()));
    }
}
