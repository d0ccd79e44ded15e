package id.badak.study.appraisal;

import java.util.UUID;

public record AppraisalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
