package id.badak.official.permit;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermitTests {
    private static final LocalDate ISSUED = LocalDate.of(2020, 5, 6);
    private static final AccountId BY = new AccountId(Ids.next());

    private static Permit permit(@Nullable LocalDate until, Permit.@Nullable End end) {
        return new Permit(
                new PermitId(Ids.next()),
                new FacilityId(Ids.next()),
                new EnterpriseId(Ids.next()),
                "SPP_IRT",
                "1",
                "Keripik",
                ISSUED,
                until,
                BY,
                Instant.EPOCH,
                end);
    }

    @Test
    void isValidToItsLastDay() {
        var permit = permit(ISSUED.plusYears(5), null);

        assertThat(permit.state(ISSUED.plusYears(5))).isEqualTo(Permit.State.VALID);
        assertThat(permit.state(ISSUED.plusYears(5).plusDays(1))).isEqualTo(Permit.State.EXPIRED);
        assertThat(permit(null, null).state(ISSUED.plusYears(50))).isEqualTo(Permit.State.VALID);
    }

    @Test
    void isRevokedFromTheDayOnAndMistakenAlways() {
        var revoked = new Permit.End(Permit.Ground.REVOKED, ISSUED.plusYears(1), "a", BY, Instant.EPOCH);
        var mistaken = new Permit.End(Permit.Ground.MISTAKEN, ISSUED.plusYears(1), "a", BY, Instant.EPOCH);

        assertThat(permit(null, revoked).state(ISSUED.plusDays(1))).isEqualTo(Permit.State.VALID);
        assertThat(permit(null, revoked).state(ISSUED.plusYears(1))).isEqualTo(Permit.State.REVOKED);
        assertThat(permit(null, mistaken).state(ISSUED)).isEqualTo(Permit.State.MISTAKEN);
    }

    @Test
    void countsAMistakeFromTheDayItIsFound() {
        var today = ISSUED.plusYears(2);

        var end = permit(null, null).end(Permit.Ground.MISTAKEN, ISSUED, " salah ", BY, Instant.EPOCH, today);

        assertThat(end.on()).isEqualTo(today);
        assertThat(end.reason()).isEqualTo("salah");
    }
}
