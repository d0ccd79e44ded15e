package id.badak.study.gather;

import java.util.UUID;

record StudyReportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
