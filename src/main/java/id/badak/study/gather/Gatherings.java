package id.badak.study.gather;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.study.check.MemberChecks;
import id.badak.study.claim.Claims;
import id.badak.study.interview.FieldStudies;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Interviews;
import id.badak.study.sound.Recordings;
import id.badak.study.studio.Projects;
import org.springframework.stereotype.Service;

/// Reads all of a study in one transaction, as whoever acts may see it.
@Service
@StudyTransaction
class Gatherings {
    private final FieldStudies studies;
    private final Interviews interviews;
    private final Projects coded;
    private final Claims claims;
    private final MemberChecks checks;
    private final Recordings recordings;
    private final StudyDesigns designs;
    private final Journal journal;

    Gatherings(
            FieldStudies studies,
            Interviews interviews,
            Projects coded,
            Claims claims,
            MemberChecks checks,
            Recordings recordings,
            StudyDesigns designs,
            Journal journal) {
        this.studies = studies;
        this.interviews = interviews;
        this.coded = coded;
        this.claims = claims;
        this.checks = checks;
        this.recordings = recordings;
        this.designs = designs;
        this.journal = journal;
    }

    @May(act = "gather.report", roles = Role.RESEARCHER)
    Gathering gather(FieldStudyId study) {
        var design = designs.open(study).editions().stream()
                .findFirst()
                .orElseThrow(() -> Problem.refuse(new GatherProblem.NoDesign()));
        journal.write("gather.report", study.value(), null);
        var read = coded.read(study);
        return new Gathering(
                design,
                read,
                claims.read(study, read),
                studies.listInformants(study),
                interviews.list(study),
                recordings.listRecorded(study),
                checks.list(study));
    }
}
