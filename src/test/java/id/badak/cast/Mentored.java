package id.badak.cast;

import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.task.FixReport;
import id.badak.coaching.task.ReviewReport;
import id.badak.coaching.task.Task;
import id.badak.coaching.task.TaskId;
import id.badak.coaching.visit.Visit;
import id.badak.coaching.visit.VisitId;
import id.badak.coaching.visit.VisitReport;
import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facility;
import java.awt.Color;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// A kitchen under mentoring, told through the doors: Bu Siti agreed, Bu Rina gave it to Pak Andi.
public record Mentored(
        Mentorings doors, Company company, Facility kitchen, Member siti, Member andi, MentorCase mentorCase) {

    /// The day in the office's own time.
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    /// A visit of today, to be filled in.
    public VisitDraft draft() {
        return VisitDraft.of(mentorCase.id(), today());
    }

    /// Pak Andi records a visit.
    public Visit visited(VisitDraft draft) {
        return visited(andi, draft.report());
    }

    public Visit visited(Member mentor, VisitReport report) {
        return mentor.act(() -> doors.visits().record(new VisitId(Ids.next()), report));
    }

    /// Pak Andi finds these clauses unmet today, and all others met.
    public Visit foundUnmet(String... clauses) {
        var draft = draft();
        for (var clause : clauses) {
            draft.unmet(clause);
        }
        return visited(draft);
    }

    public List<Task> tasks() {
        return siti.act(() -> doors.tasks().list(mentorCase.id()));
    }

    /// The open task of a clause.
    public Task open(String clause) {
        return tasks().stream()
                .filter(task -> task.isOpen() && task.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    public Task again(Task task) {
        return siti.act(() -> doors.tasks().get(task.id()));
    }

    /// Bu Siti keeps a photo of a colour; gives its id.
    public UUID photo(Task task, Color colour) {
        return siti.act(
                () -> doors.tasks().keepPhoto(task.id(), Photos.of(colour)).value());
    }

    /// Bu Siti shows how she put it right; gives the fix's id.
    public UUID shown(Task task) {
        return shown(task, photo(task, Color.GREEN), "");
    }

    public UUID shown(Task task, UUID photo, String words) {
        return siti.act(() -> {
            var fix = Ids.next();
            doors.tasks().show(fix, new FixReport(task.id().value(), photo, words));
            return fix;
        });
    }

    /// Pak Andi answers a fix.
    public void reviewed(Task task, UUID fix, boolean accepted, String words) {
        reviewed(andi, task.id(), fix, accepted, words);
    }

    public void reviewed(Member mentor, TaskId task, UUID fix, boolean accepted, String words) {
        mentor.act(() -> {
            doors.tasks().review(new ReviewReport(task.value(), fix, accepted, words));
            return true;
        });
    }

    /// Bu Siti takes her consent back.
    public void withdrawn() {
        siti.act(() -> {
            doors.consents().withdraw();
            return true;
        });
    }

    /// Bu Rina gives the case to somebody else.
    public MentorCase handedTo(AccountId mentor) {
        return company.the(Role.COORDINATOR)
                .act(() -> doors.cases().assign(kitchen.id(), mentor, "Pak Andi pindah tugas"));
    }
}
