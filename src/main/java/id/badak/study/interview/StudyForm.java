package id.badak.study.interview;

import id.badak.shell.Fields;
import id.badak.study.interview.FieldStudies.Draft;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

final class StudyForm extends Fields {
    StudyForm(Map<String, String> typed) {
        super(typed);
    }

    static StudyForm empty(UUID operation) {
        return new StudyForm(Map.of("operasi", operation.toString()));
    }

    Optional<Draft> check() {
        fill("judul", FieldStudy.LONGEST_TITLE, "interview.fault.title");
        fill("pertanyaan", FieldStudy.LONGEST_QUESTIONS, "interview.fault.questions");
        fit("syarat", FieldStudy.LONGEST_CRITERIA, "interview.fault.long");
        if (uuid("operasi").isEmpty()) {
            faults().add("judul", "interview.fault.form");
        }
        return faults().any()
                ? Optional.empty()
                : Optional.of(new Draft(value("judul"), value("pertanyaan"), value("syarat")));
    }
}
