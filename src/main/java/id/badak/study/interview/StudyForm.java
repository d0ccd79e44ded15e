package id.badak.study.interview;

import id.badak.kernel.Typed;
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
        if (value("judul").isEmpty() || !Typed.fits(value("judul"), FieldStudy.LONGEST_TITLE)) {
            faults().add("judul", "interview.fault.title", FieldStudy.LONGEST_TITLE);
        }
        if (value("pertanyaan").isEmpty() || !Typed.fits(value("pertanyaan"), FieldStudy.LONGEST_QUESTIONS)) {
            faults().add("pertanyaan", "interview.fault.questions", FieldStudy.LONGEST_QUESTIONS);
        }
        if (!Typed.fits(value("syarat"), FieldStudy.LONGEST_CRITERIA)) {
            faults().add("syarat", "interview.fault.long", FieldStudy.LONGEST_CRITERIA);
        }
        if (uuid("operasi").isEmpty()) {
            faults().add("judul", "interview.fault.form");
        }
        return faults().any()
                ? Optional.empty()
                : Optional.of(new Draft(value("judul"), value("pertanyaan"), value("syarat")));
    }
}
