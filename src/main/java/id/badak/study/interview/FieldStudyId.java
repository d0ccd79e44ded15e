package id.badak.study.interview;

import java.util.UUID;

public record FieldStudyId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
