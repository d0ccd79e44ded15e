package id.badak.coaching.mentoring;

import static id.badak.cast.Refusals.shown;

import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Rival;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.facility.Engagements;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a coordinator is told when a mentor is not assigned, and a mentor when a case is not shown.
@WithBadak
class AssignmentPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Transactions transactions;

    private Mentored mentored;
    private Visitor rina;
    private String sari;

    @BeforeEach
    void aCoordinatorAtTheDesk() {
        mentored = mentorings.begun();
        rina = Visitor.signedIn(port, mentored.company().the(Role.COORDINATOR));
        sari = mentored.company().hire(Role.MENTOR, "Bu Sari").actor().account().toString();
    }

    @Test
    void asksForAMentorAndKeepsTheReason() {
        shown(assign("", "paling dekat"), new MentoringProblem.NoMentor(), "paling dekat");
    }

    @Test
    void asksForAReasonAndKeepsTheMentor() {
        shown(assign(sari, " "), new MentoringProblem.NoReason(), sari);
    }

    @Test
    void tellsHowLongAReasonIs() {
        var reason = "a".repeat(501);

        shown(assign(sari, reason), new MentoringProblem.ReasonTooLong(), sari, reason);
    }

    @Test
    void tellsThatTheMentorHasTheCaseAlready() {
        var andi = mentored.andi().actor().account().toString();

        shown(assign(andi, "paling dekat"), new MentoringProblem.SameMentor(), "paling dekat");
    }

    /// Two coordinators at once: the second hears it and has lost nothing.
    @Test
    void tellsThatSomebodyElseAssignedJustNow() throws Exception {
        var refused =
                Rival.comesBefore("""
                INSERT INTO coaching.assignment
                    (office_id, case_id, number, enterprise_id, mentor_id, reason, assigned_by, assigned_at)
                SELECT office_id, case_id, number + 1, enterprise_id, '%s', 'lebih dulu', assigned_by, now()
                FROM coaching.assignment WHERE case_id = '%s'
                """.formatted(sari, mentored.mentorCase().id()), () -> assign(sari, "paling dekat"));

        shown(refused, new MentoringProblem.AssignedMeanwhile(), "paling dekat");
    }

    @Test
    void tellsUntilWhenAConflictOfInterestLasts() {
        var lastOn = Mentored.today().minusMonths(2);
        var andi = mentored.andi().actor();
        inspected(new Actor(andi.account(), andi.office(), Role.INSPECTOR, null), lastOn);
        mentored.handedTo(new AccountId(UUID.fromString(sari)));

        shown(
                assign(andi.account().toString(), "kembali"),
                new MentoringProblem.InspectedIt(lastOn, lastOn.plusMonths(12)),
                "kembali");
    }

    private void inspected(Actor inspector, LocalDate on) {
        Acting.run(
                inspector,
                () -> transactions.in(Zone.OFFICIAL, () -> {
                    engagements.record(mentored.kitchen(), inspector.account(), Engagements.Side.INSPECTOR, on);
                    return true;
                }));
    }

    @Test
    void tellsAMentorThatThereIsNoSuchCase() {
        var andi = Visitor.signedIn(port, mentored.andi());

        shown(andi.get("/binaan/" + Ids.next()), new MentoringProblem.Unknown());
    }

    @Test
    void tellsAMentorThatTheOwnerRestrictedTheirData() {
        var siti = Visitor.signedIn(port, mentored.siti());
        siti.submit(
                "/data-saya",
                "/data-saya/permintaan",
                Map.of("operasi", Ids.next().toString(), "jenis", "RESTRICTION"));
        var request = rina.get("/permintaan-data")
                .page()
                .select("a[href^=/permintaan-data/]")
                .attr("href");
        rina.submit(request, request + "/jawaban", Map.of("putusan", "GRANTED", "kata", "Catatan ditutup."));
        var andi = Visitor.signedIn(port, mentored.andi());

        shown(andi.get("/binaan/" + mentored.mentorCase().id()), new MentoringProblem.Restricted());
    }

    private Visitor.Answer assign(String mentor, String reason) {
        var page = "/penugasan/" + mentored.kitchen().id();
        return rina.submit(page, page, Map.of("pendamping", mentor, "alasan", reason));
    }
}
