package id.badak.coaching.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.AtOnce;
import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Refusals;
import id.badak.cast.WithBadak;
import id.badak.coaching.consent.Consents;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.journal.Entry;
import id.badak.journal.Journal;
import id.badak.journal.Repeated;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.facility.Engagements;
import id.badak.registry.facility.Facility;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithBadak
class MentorCasesTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private MentorCases cases;

    @Autowired
    private Consents consents;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Journal journal;

    @Nested
    class Assigning {
        @Test
        void opensTheCaseOfAFacility() {
            var company = cast.inNewOffice();
            var kitchen = consented(company);

            var opened = assigned(company, kitchen, mentorOf(company), "  paling dekat \n");

            assertThat(opened.mentor()).isEqualTo(mentorOf(company));
            assertThat(opened.number()).isEqualTo(1);
            assertThat(opened.reason()).isEqualTo("paling dekat");
            assertThat(company.the(Role.MENTOR).act(() -> cases.listOwn()))
                    .extracting(MentorCase::id)
                    .containsExactly(opened.id());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\t"})
        void needsAReason(String reason) {
            var company = cast.inNewOffice();
            var kitchen = consented(company);

            assertThat(Refusals.of(() -> assigned(company, kitchen, mentorOf(company), reason)))
                    .isEqualTo(new MentoringProblem.NoReason());
        }

        @Test
        void takesAReasonOfFiveHundredLettersAndNotOneMore() {
            var company = cast.inNewOffice();
            var kitchen = consented(company);

            assertThat(Refusals.of(() -> assigned(company, kitchen, mentorOf(company), "a".repeat(501))))
                    .isEqualTo(new MentoringProblem.ReasonTooLong());
            assertThat(Refusals.of(() -> assigned(company, kitchen, mentorOf(company), "a\0b")))
                    .isEqualTo(new MentoringProblem.ReasonTooLong());
            assertThat(assigned(company, kitchen, mentorOf(company), "a".repeat(500) + "  ")
                            .reason())
                    .hasSize(500);
        }

        @ParameterizedTest
        @EnumSource(names = {"COORDINATOR", "INSPECTOR", "HEAD", "RESEARCHER"})
        void takesNobodyButAMentor(Role role) {
            var company = cast.inNewOffice();
            var kitchen = consented(company);
            var other = company.the(role).actor().account();

            assertThat(Refusals.of(() -> assigned(company, kitchen, other, "dekat")))
                    .isEqualTo(new MentoringProblem.NoMentor());
        }

        @Test
        void takesNoMentorOfAnotherOffice() {
            var company = cast.inNewOffice();
            var kitchen = consented(company);
            var far = mentorOf(cast.inNewOffice());

            assertThat(Refusals.of(() -> assigned(company, kitchen, far, "dekat")))
                    .isEqualTo(new MentoringProblem.NoMentor());
            assertThat(Refusals.of(() -> assigned(company, kitchen, new AccountId(Ids.next()), "dekat")))
                    .isEqualTo(new MentoringProblem.NoMentor());
        }

        @Test
        void needsTheOwnersConsentToStand() {
            var company = cast.inNewOffice();
            var kitchen = company.kitchen("Dapur Belum Setuju");

            assertThat(Refusals.keyOf(() -> assigned(company, kitchen, mentorOf(company), "dekat")))
                    .isEqualTo("consent.not-given");
        }

        @ParameterizedTest
        @EnumSource(names = {"MENTOR", "INSPECTOR", "HEAD", "RESEARCHER"})
        void isTheCoordinatorsOnly(Role role) {
            var company = cast.inNewOffice();
            var kitchen = consented(company);

            assertThat(Refusals.keyOf(
                            () -> company.the(role).act(() -> cases.assign(kitchen.id(), mentorOf(company), "dekat"))))
                    .isEqualTo("kernel.not-yours");
        }

        @Test
        void knowsNoFacilityOfAnotherOffice() {
            var company = cast.inNewOffice();
            var far = consented(cast.inNewOffice());

            assertThat(Refusals.keyOf(() -> assigned(company, far, mentorOf(company), "dekat")))
                    .isEqualTo(Refusals.keyOf(() -> company.the(Role.COORDINATOR)
                            .act(() -> cases.assign(new FacilityId(Ids.next()), mentorOf(company), "dekat"))));
        }

        @Test
        void isJournalled() {
            var company = cast.inNewOffice();
            var kitchen = consented(company);

            var opened = assigned(company, kitchen, mentorOf(company), "dekat");

            assertThat(journalled(company, kitchen.enterprise()))
                    .filteredOn(entry -> entry.act().equals("case.assign"))
                    .extracting(Entry::subject)
                    .containsExactly(opened.id().value());
        }
    }

    @Nested
    class HandingOver {
        @Test
        void keepsTheCaseAndCountsTheAssignments() {
            var mentored = mentorings.begun();
            var sari = mentored.company().hire(Role.MENTOR, "Bu Sari");

            var handed = mentored.handedTo(sari.actor().account());

            assertThat(handed.id()).isEqualTo(mentored.mentorCase().id());
            assertThat(handed.number()).isEqualTo(2);
            assertThat(owned(sari)).extracting(MentorCase::id).containsExactly(handed.id());
            assertThat(owned(mentored.andi())).isEmpty();
        }

        @Test
        void closesTheCaseToTheEarlierMentor() {
            var mentored = mentorings.begun();
            var sari = mentored.company().hire(Role.MENTOR, "Bu Sari");

            mentored.handedTo(sari.actor().account());

            assertThat(Refusals.of(
                            () -> got(mentored.andi(), mentored.mentorCase().id())))
                    .isEqualTo(new MentoringProblem.Unknown());
            assertThat(got(sari, mentored.mentorCase().id()).mentor())
                    .isEqualTo(sari.actor().account());
        }

        @Test
        void isRefusedToTheMentorWhoHasItAlready() {
            var mentored = mentorings.begun();

            assertThat(Refusals.of(
                            () -> mentored.handedTo(mentored.andi().actor().account())))
                    .isEqualTo(new MentoringProblem.SameMentor());
        }

        @Test
        void mayGoBackToAnEarlierMentor() {
            var mentored = mentorings.begun();
            mentored.handedTo(
                    mentored.company().hire(Role.MENTOR, "Bu Sari").actor().account());

            var back = mentored.handedTo(mentored.andi().actor().account());

            assertThat(back.number()).isEqualTo(3);
            assertThat(owned(mentored.andi())).extracting(MentorCase::id).containsExactly(back.id());
        }

        @Test
        void isRefusedOnceTheConsentIsWithdrawn() {
            var mentored = mentorings.begun();
            var sari = mentored.company().hire(Role.MENTOR, "Bu Sari");
            mentored.withdrawn();

            assertThat(Refusals.keyOf(() -> mentored.handedTo(sari.actor().account())))
                    .isEqualTo("consent.not-given");
        }
    }

    @Nested
    class ConflictOfInterest {
        @Test
        void keepsAnInspectorOfTheLastTwelveMonthsFromMentoring() {
            var company = cast.inNewOffice();
            var kitchen = consented(company);
            var lastOn = Mentored.today().minusMonths(12).plusDays(1);
            inspected(company, kitchen, lastOn);

            assertThat(Refusals.of(() -> assigned(company, kitchen, mentorOf(company), "dekat")))
                    .isEqualTo(new MentoringProblem.InspectedIt(lastOn, lastOn.plusMonths(12)));
        }

        @Test
        void endsOnTheDayTwelveMonthsLater() {
            var company = cast.inNewOffice();
            var kitchen = consented(company);
            inspected(company, kitchen, Mentored.today().minusMonths(12));

            assertThat(assigned(company, kitchen, mentorOf(company), "dekat").number())
                    .isEqualTo(1);
        }

        @Test
        void isOfTheFacilityAndNotOfTheOffice() {
            var company = cast.inNewOffice();
            inspected(company, company.kitchen("Dapur Lain"), Mentored.today());
            var kitchen = consented(company);

            assertThat(assigned(company, kitchen, mentorOf(company), "dekat").number())
                    .isEqualTo(1);
        }

        @Test
        void leavesTheCaseWithItsMentorWhenAHandOverIsRefused() {
            var mentored = mentorings.begun();
            var sari = mentored.company().hire(Role.MENTOR, "Bu Sari");
            inspected(sari, mentored.kitchen(), Mentored.today());

            assertThat(Refusals.keyOf(() -> mentored.handedTo(sari.actor().account())))
                    .isEqualTo("mentoring.inspected-it");
            assertThat(owned(mentored.andi())).hasSize(1);
        }

        private void inspected(Company company, Facility kitchen, LocalDate on) {
            inspected(company.the(Role.MENTOR), kitchen, on);
        }

        /// Somebody who mentors today inspected a place while still an inspector.
        private void inspected(Member mentor, Facility kitchen, LocalDate on) {
            var then = new Actor(mentor.actor().account(), mentor.actor().office(), Role.INSPECTOR, null);
            Acting.run(
                    then,
                    () -> transactions.in(Zone.OFFICIAL, () -> {
                        engagements.record(kitchen, then.account(), Engagements.Side.INSPECTOR, on);
                        return true;
                    }));
        }
    }

    @Nested
    class AtTheSameMoment {
        @Test
        void oneOfTwoCoordinatorsOpensTheCase() throws Exception {
            var company = cast.inNewOffice();
            var kitchen = consented(company);
            var ratna = company.hire(Role.COORDINATOR, "Bu Ratna");
            var sari = company.hire(Role.MENTOR, "Bu Sari").actor().account();

            var outcomes = AtOnce.outcomes(List.of(
                    () -> assigned(company, kitchen, mentorOf(company), "dekat"),
                    () -> ratna.act(() -> cases.assign(kitchen.id(), sari, "paling tahu"))));

            // Who comes after the other has committed hands the case over instead.
            assertThat(outcomes).contains(AtOnce.DONE).isSubsetOf(AtOnce.DONE, "mentoring.assigned-meanwhile");
            assertThat(company.the(Role.COORDINATOR).act(() -> cases.list(kitchen.enterprise())))
                    .hasSize(1);
        }

        @Test
        void noTwoHandOversHaveTheSameNumber() throws Exception {
            var mentored = mentorings.begun();
            var ratna = mentored.company().hire(Role.COORDINATOR, "Bu Ratna");
            var sari = mentored.company().hire(Role.MENTOR, "Bu Sari").actor().account();
            var joko = mentored.company().hire(Role.MENTOR, "Pak Joko").actor().account();

            var outcomes = AtOnce.outcomes(List.of(
                    () -> mentored.handedTo(sari),
                    () -> ratna.act(() -> cases.assign(mentored.kitchen().id(), joko, "dekat"))));

            var done = outcomes.stream().filter(AtOnce.DONE::equals).count();
            assertThat(outcomes).contains(AtOnce.DONE).isSubsetOf(AtOnce.DONE, "mentoring.assigned-meanwhile");
            assertThat(got(ratna, mentored.mentorCase().id()).number()).isEqualTo(1 + (int) done);
        }
    }

    @Nested
    class Reading {
        @Test
        void isForTheMentorTheOwnerAndTheCoordinator() {
            var mentored = mentorings.begun();
            var id = mentored.mentorCase().id();

            assertThat(got(mentored.andi(), id).id()).isEqualTo(id);
            assertThat(got(mentored.siti(), id).id()).isEqualTo(id);
            assertThat(got(mentored.company().the(Role.COORDINATOR), id).id()).isEqualTo(id);
        }

        @Test
        void knowsAnotherOwnersCaseAsLittleAsOneThatIsNot() {
            var mentored = mentorings.begun();
            var neighbour = mentorings.in(mentored.company());

            assertThat(Refusals.of(
                            () -> got(neighbour.siti(), mentored.mentorCase().id())))
                    .isEqualTo(Refusals.of(() -> got(neighbour.siti(), new MentorCaseId(Ids.next()))))
                    .isEqualTo(new MentoringProblem.Unknown());
        }

        @Test
        void isClosedToTheOfficialSide() {
            var mentored = mentorings.begun();

            assertThat(Refusals.keyOf(() -> got(
                            mentored.company().the(Role.INSPECTOR),
                            mentored.mentorCase().id())))
                    .isEqualTo("kernel.not-yours");
        }

        @Test
        void countsTheCasesOfEachMentor() {
            var mentored = mentorings.begun();
            mentorings.in(mentored.company());
            var sari = mentored.company().hire(Role.MENTOR, "Bu Sari").actor().account();
            mentored.company().hire(Role.MENTOR, "Pak Joko");
            mentored.handedTo(sari);

            var counts = mentored.company().the(Role.COORDINATOR).act(() -> cases.countByMentor());

            assertThat(counts)
                    .containsOnlyKeys(mentored.andi().actor().account(), sari)
                    .containsEntry(mentored.andi().actor().account(), 1)
                    .containsEntry(sari, 1);
        }
    }

    private Facility consented(Company company) {
        var kitchen = company.kitchen("Keripik Pisang Bu Siti");
        company.owner(kitchen.enterprise(), "Bu Siti").act(() -> consents.give(consents.textVersion()));
        return kitchen;
    }

    private MentorCase assigned(Company company, Facility kitchen, AccountId mentor, String reason) {
        return company.the(Role.COORDINATOR).act(() -> cases.assign(kitchen.id(), mentor, reason));
    }

    private MentorCase got(Member member, MentorCaseId id) {
        return member.act(() -> cases.get(id));
    }

    private List<MentorCase> owned(Member mentor) {
        return mentor.act(() -> cases.listOwn());
    }

    private static AccountId mentorOf(Company company) {
        return company.the(Role.MENTOR).actor().account();
    }

    private List<Entry> journalled(Company company, EnterpriseId enterprise) {
        return company
                .the(Role.COORDINATOR)
                .act(() -> journal.listFor(enterprise, new PageRequest(1, "")))
                .rows()
                .stream()
                .map(Repeated::latest)
                .toList();
    }
}
