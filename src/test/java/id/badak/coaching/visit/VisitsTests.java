package id.badak.coaching.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.AtOnce;
import id.badak.cast.Cast;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Photos;
import id.badak.cast.Refusals;
import id.badak.cast.VisitDraft;
import id.badak.cast.WithBadak;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.task.Task;
import id.badak.evidence.EvidenceId;
import id.badak.journal.Entry;
import id.badak.journal.Journal;
import id.badak.journal.Repeated;
import id.badak.kernel.Ids;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.facility.Engagements;
import id.badak.registry.grading.Answer.Verdict;
import id.badak.registry.programme.Chain;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithBadak
class VisitsTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private Visits visits;

    @Autowired
    private Journal journal;

    @Autowired
    private Engagements engagements;

    @Nested
    class Recording {
        @Test
        void keepsWhatWasSeenAndCountsIt() {
            var mentored = mentorings.begun();

            var visit =
                    mentored.visited(mentored.draft().unmet("13").unmet("36").seeing("2", Verdict.NOT_APPLICABLE));

            assertThat(listed(mentored))
                    .containsExactly(new Visits.Summary(
                            visit.id(),
                            visit.edition(),
                            Mentored.today(),
                            45,
                            VisitReport.Form.ON_SITE,
                            "Bu Siti semangat.",
                            37,
                            2));
        }

        @Test
        void raisesATaskForEachUnmetClause() {
            var mentored = mentorings.begun();

            mentored.foundUnmet("13", "36");

            assertThat(mentored.tasks()).extracting(Task::clause).containsExactlyInAnyOrder("13", "36");
        }

        @Test
        void writesOneLineIntoTheJournal() {
            var mentored = mentorings.begun();

            var visit = mentored.foundUnmet("13");

            assertThat(journalled(mentored))
                    .filteredOn(entry -> entry.act().equals("visit.record"))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.subject()).isEqualTo(visit.id().value());
                        assertThat(entry.account())
                                .isEqualTo(mentored.andi().actor().account());
                    });
        }

        @Test
        void keepsTheMentorFromInspectingThePlaceForAYearFromTheVisit() {
            var mentored = mentorings.begun();
            var andi = mentored.andi().actor().account();

            mentored.foundUnmet("13");

            var conflict = mentored.andi()
                    .act(() -> engagements.findConflict(
                            mentored.kitchen(), andi, Engagements.Side.INSPECTOR, Mentored.today()));
            assertThat(conflict)
                    .hasValueSatisfying(found -> assertThat(found.freeOn())
                            .isEqualTo(Mentored.today().plusMonths(12)));
        }

        @Test
        void leavesNothingBehindWhenItIsRefused() {
            var mentored = mentorings.begun();
            var before = journalled(mentored);

            Refusals.of(
                    () -> mentored.visited(mentored.draft().unmet("13", "13-1", Mentored.today(), UUID.randomUUID())));

            assertThat(listed(mentored)).isEmpty();
            assertThat(mentored.tasks()).isEmpty();
            assertThat(journalled(mentored)).isEqualTo(before);
        }
    }

    @Nested
    class Refusing {
        @ParameterizedTest
        @EnumSource(names = {"COORDINATOR", "INSPECTOR", "HEAD", "RESEARCHER"})
        void letsNobodyButAMentorRecord(Role role) {
            var mentored = mentorings.begun();
            var other = mentored.company().the(role);

            assertThat(Refusals.keyOf(
                            () -> mentored.visited(other, mentored.draft().report())))
                    .isEqualTo("kernel.not-yours");
        }

        @Test
        void letsTheOwnerNotRecord() {
            var mentored = mentorings.begun();

            assertThat(Refusals.keyOf(() ->
                            mentored.visited(mentored.siti(), mentored.draft().report())))
                    .isEqualTo("kernel.not-yours");
        }

        @Test
        void knowsAnotherMentorsCaseAsLittleAsOneThatIsNot() {
            var mentored = mentorings.begun();
            var sari = mentored.company().hire(Role.MENTOR, "Bu Sari");
            var nowhere = VisitDraft.of(new MentorCaseId(Ids.next()), Mentored.today());

            var foreign =
                    Refusals.of(() -> mentored.visited(sari, mentored.draft().report()));
            var missing = Refusals.of(() -> mentored.visited(sari, nowhere.report()));

            assertThat(foreign).isEqualTo(missing);
            assertThat(foreign.key()).isEqualTo("mentoring.unknown");
        }

        @Test
        void knowsTheCaseOfAnotherOfficeAsLittle() {
            var mentored = mentorings.begun();
            var far = mentorings.begun();

            assertThat(Refusals.keyOf(
                            () -> far.visited(far.andi(), mentored.draft().report())))
                    .isEqualTo("mentoring.unknown");
        }

        @Test
        void letsTheEarlierMentorNotRecordAfterAHandOver() {
            var mentored = mentorings.begun();
            var sari = mentored.company().hire(Role.MENTOR, "Bu Sari");

            mentored.handedTo(sari.actor().account());

            assertThat(Refusals.keyOf(() -> mentored.foundUnmet("13"))).isEqualTo("mentoring.unknown");
            assertThat(mentored.visited(sari, mentored.draft().report()).mentor())
                    .isEqualTo(sari.actor().account());
        }

        @Test
        void needsTheOwnersConsentToStand() {
            var mentored = mentorings.begun();

            mentored.withdrawn();

            assertThat(Refusals.keyOf(() -> mentored.foundUnmet("13"))).isEqualTo("consent.not-given");
            assertThat(Refusals.keyOf(() -> keptPhoto(mentored, Color.RED))).isEqualTo("consent.not-given");
        }

        @Test
        void needsTheEditionOfTheFacilitysKind() {
            var mentored = mentorings.begun();

            assertThat(Refusals.of(() -> mentored.visited(mentored.draft().with("toko-obat-sipt-2016"))))
                    .isEqualTo(new VisitProblem.EditionNotInForce());
        }

        @Test
        void needsTheEditionToBeInForceOnTheDay() {
            var mentored = mentorings.begun();

            assertThat(Refusals.of(() -> mentored.visited(mentored.draft().on(LocalDate.of(2012, 4, 4)))))
                    .isEqualTo(new VisitProblem.EditionNotInForce());
        }

        @Test
        void hasNoEditionForAKindWithoutOne() {
            var company = cast.inNewOffice();
            var factory = company.facility("Pabrik Saus", Chain.PRODUCTION, "PANGAN_MD");
            var mentored = mentorings.of(company, factory);

            assertThat(Refusals.of(() -> mentored.foundUnmet("13"))).isEqualTo(new VisitProblem.EditionNotInForce());
        }
    }

    @Nested
    class PhotoOfBefore {
        @Test
        void goesWithItsTask() {
            var mentored = mentorings.begun();
            var photo = keptPhoto(mentored, Color.RED);

            mentored.visited(mentored.draft().unmet("13", "13-1", Mentored.today(), photo.value()));

            assertThat(mentored.open("13").before()).isEqualTo(photo);
        }

        @Test
        void isRefusedWhenItIsAnotherEnterprises() {
            var mentored = mentorings.begun();
            var neighbour = mentorings.in(mentored.company());
            var photo = keptPhoto(neighbour, Color.RED);

            assertThat(Refusals.keyOf(() ->
                            mentored.visited(mentored.draft().unmet("13", "13-1", Mentored.today(), photo.value()))))
                    .isEqualTo("evidence.unknown");
        }
    }

    @Nested
    class WhatWasSeen {
        @Test
        void isNothingBeforeTheFirstVisit() {
            assertThat(seen(mentorings.begun())).isEmpty();
        }

        @Test
        void isTheLatestAnswerOfEachClause() {
            var mentored = mentorings.begun();
            mentored.visited(mentored.draft().on(Mentored.today().minusDays(9)).unmet("13"));
            mentored.visited(mentored.draft()
                    .lookingAtNothingElse()
                    .seeing("13", Verdict.MET)
                    .unmet("12"));

            var verdicts = seen(mentored).orElseThrow().verdicts();

            assertThat(verdicts)
                    .hasSize(37)
                    .containsEntry("13", Verdict.MET)
                    .containsEntry("12", Verdict.UNMET)
                    .containsEntry("1", Verdict.MET);
        }

        @Test
        void isNotUndoneByAnOlderVisitThatArrivesLate() {
            var mentored = mentorings.begun();
            mentored.foundUnmet("13");

            mentored.visited(mentored.draft().on(Mentored.today().minusDays(9)).unmet("12"));

            assertThat(seen(mentored).orElseThrow().verdicts())
                    .containsEntry("13", Verdict.UNMET)
                    .containsEntry("12", Verdict.MET);
        }

        @Test
        void tellsTheDayOfTheLastVisitOfEachCase() {
            var mentored = mentorings.begun();
            var silent = mentorings.in(mentored.company());
            mentored.foundUnmet("13");
            mentored.visited(mentored.draft().on(Mentored.today().minusDays(9)));

            var last = mentored.andi()
                    .act(() -> visits.listLast(List.of(
                            mentored.mentorCase().id(), silent.mentorCase().id())));

            assertThat(last).containsExactly(Map.entry(mentored.mentorCase().id(), Mentored.today()));
        }
    }

    @Nested
    class AtTheSameMoment {
        @Test
        void twoVisitsOfOneCaseAreBothKeptAndOneAgreementStands() throws Exception {
            var mentored = mentorings.begun();

            var outcomes = AtOnce.outcomes(List.of(
                    () -> mentored.foundUnmet("13"),
                    () -> mentored.visited(mentored.draft()
                            .unmet("13", "13-2", Mentored.today().plusDays(3), null))));

            assertThat(outcomes).containsOnly(AtOnce.DONE);
            assertThat(listed(mentored)).hasSize(2);
            assertThat(mentored.tasks())
                    .extracting(Task::state)
                    .containsExactlyInAnyOrder(Task.State.AGREED, Task.State.REPLACED);
        }
    }

    private EvidenceId keptPhoto(Mentored mentored, Color colour) {
        return mentored.andi().act(() -> visits.keepPhoto(mentored.mentorCase().id(), Photos.of(colour)));
    }

    private Optional<Seen> seen(Mentored mentored) {
        return mentored.andi().act(() -> visits.findSeen(mentored.mentorCase()));
    }

    private List<Visits.Summary> listed(Mentored mentored) {
        return mentored.siti().act(() -> visits.list(mentored.mentorCase()));
    }

    private List<Entry> journalled(Mentored mentored) {
        return mentored
                .siti()
                .act(() -> journal.listFor(mentored.kitchen().enterprise(), new PageRequest(1, "")))
                .rows()
                .stream()
                .map(Repeated::latest)
                .toList();
    }
}
