package id.badak.coaching.mentoring;

import java.util.UUID;

public record MentorCaseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
