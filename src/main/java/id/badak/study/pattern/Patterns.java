package id.badak.study.pattern;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.studio.MarkedStudy;
import id.badak.study.studio.Projects;
import org.springframework.stereotype.Service;

/// The door to what coding shows.
@Service
@StudyTransaction
class Patterns {
    private final Projects projects;
    private final Journal journal;

    Patterns(Projects projects, Journal journal) {
        this.projects = projects;
        this.journal = journal;
    }

    /// A study as it is counted.
    @May(act = "coding.read", roles = Role.RESEARCHER)
    MarkedStudy look(FieldStudyId study) {
        return projects.readMarks(study);
    }

    /// The same to be taken away as a table.
    @May(act = "coding.export", roles = Role.RESEARCHER)
    MarkedStudy export(FieldStudyId study) {
        journal.write("coding.export", study.value(), null);
        return look(study);
    }
}
