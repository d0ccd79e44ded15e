package id.badak.study.inquiry;

import id.badak.study.material.Project;
import java.util.List;

/// All that a study collected and decided, as it was read; also what was withdrawn since.
///
/// No report and no export takes this: only [Inquiry#of] does.
///
/// @param considered those who were not interviewed
/// @param project    transcripts, codebook and codings; a withdrawn transcript may be gone already
public record Gathered(
        StudyPlan plan,
        List<Person> people,
        List<Informant> informants,
        List<Considered> considered,
        List<Interview> interviews,
        Project project,
        List<MemberCheck> checks,
        List<Adjudication> adjudications,
        List<Paper> papers,
        List<Theme> themes,
        List<JointClaim> claims,
        Numbers numbers) {
    public Gathered {
        people = List.copyOf(people);
        informants = List.copyOf(informants);
        considered = List.copyOf(considered);
        interviews = List.copyOf(interviews);
        checks = List.copyOf(checks);
        adjudications = List.copyOf(adjudications);
        papers = List.copyOf(papers);
        themes = List.copyOf(themes);
        claims = List.copyOf(claims);
    }
}
