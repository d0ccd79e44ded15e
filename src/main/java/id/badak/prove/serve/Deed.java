package id.badak.prove.serve;

import java.util.UUID;

/// One operation that a telephone sends, and what must be there when it was done.
///
/// @param id      of the operation
/// @param kind    such as `visit.record`
/// @param subject what its journal entry names: a visit names itself, a fix and a review their task
/// @param thing   the row it makes or answers: the visit, the fix
/// @param answers of a visit
/// @param tasks   that a visit raises
/// @param body    as JSON
/// @param wrong   whether the server has to refuse it
public record Deed(UUID id, String kind, UUID subject, UUID thing, int answers, int tasks, String body, boolean wrong) {
    static final String VISIT = "visit.record";
    static final String FIX = "task.fix";
    static final String REVIEW = "task.review";

    public String json() {
        return """
                {"operations":[{"id":"%s","kind":"%s","body":%s}]}""".formatted(id, kind, body);
    }
}
