package id.badak.coaching.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.facility.Engagements.Conflict;
import id.badak.registry.facility.Engagements.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentorCaseTests {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Account ANDI = account(Role.MENTOR);

    @Nested
    class Assigning {
        @Test
        void keepsTheReasonWithoutTheSpacesAroundIt() {
            assertThat(assignment("  paling dekat ").reason()).isEqualTo("paling dekat");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "\t\n"})
        void asksForAReason(String reason) {
            assertThat(problem(() -> assignment(reason))).isEqualTo(new MentoringProblem.NoReason());
        }

        @Test
        void takesAReasonOfFiveHundredLettersAndNoMore() {
            assertThat(assignment("a".repeat(500)).reason()).hasSize(500);
            assertThat(problem(() -> assignment("a".repeat(501)))).isEqualTo(new MentoringProblem.ReasonTooLong());
        }

        @Test
        void takesNobodyButAMentor() {
            for (var role : new Role[] {Role.INSPECTOR, Role.HEAD, Role.OWNER, Role.COORDINATOR}) {
                assertThat(problem(() -> Assignment.of(Optional.of(account(role)), "dekat", NOW)))
                        .isEqualTo(new MentoringProblem.NoMentor());
            }
            assertThat(problem(() -> Assignment.of(Optional.empty(), "dekat", NOW)))
                    .isEqualTo(new MentoringProblem.NoMentor());
        }

        @Test
        void refusesWhoInspectedAShortWhileAgoAndSaysUntilWhen() {
            var lastOn = LocalDate.of(2026, 1, 15);
            var conflict = new Conflict(ANDI.id(), Side.INSPECTOR, lastOn, lastOn.plusMonths(12));
            assertThat(problem(() -> assignment("dekat").requireFree(Optional.of(conflict))))
                    .isEqualTo(new MentoringProblem.InspectedIt(lastOn, LocalDate.of(2027, 1, 15)));
            assignment("dekat").requireFree(Optional.empty());
        }
    }

    @Nested
    class HandingOver {
        private final MentorCase standing = new MentorCase(
                new MentorCaseId(Ids.next()),
                new EnterpriseId(Ids.next()),
                new FacilityId(Ids.next()),
                ANDI.id(),
                1,
                "dekat",
                NOW.minusSeconds(1));

        @Test
        void countsOnAndKeepsCaseAndFacility() {
            var next = Assignment.of(Optional.of(account(Role.MENTOR)), "cuti", NOW);
            var handed = standing.handOver(next);
            assertThat(handed.number()).isEqualTo(2);
            assertThat(handed.id()).isEqualTo(standing.id());
            assertThat(handed.facility()).isEqualTo(standing.facility());
            assertThat(handed.mentor()).isEqualTo(next.mentor());
            assertThat(handed.reason()).isEqualTo("cuti");
        }

        @Test
        void refusesWhoMentorsItAlready() {
            assertThat(problem(() -> standing.handOver(assignment("lagi"))))
                    .isEqualTo(new MentoringProblem.SameMentor());
        }
    }

    private static Assignment assignment(String reason) {
        return Assignment.of(Optional.of(ANDI), reason, NOW);
    }

    private static Account account(Role role) {
        return new Account(new AccountId(Ids.next()), "Pak Andi", role, null);
    }

    private static Problem problem(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).problem();
    }
}
