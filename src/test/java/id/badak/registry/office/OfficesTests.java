package id.badak.registry.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.Mentored;
import id.badak.cast.WithBadak;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.kernel.StoryClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@WithBadak
class OfficesTests {
    private static final LocalDate MOVED_ON = LocalDate.of(2024, 7, 1);

    @Autowired
    private Cast cast;

    @Autowired
    private Offices offices;

    @Autowired
    private Regions regions;

    @Nested
    class ServedRegions {
        @Test
        void areThoseOfToday() throws Exception {
            var today = Mentored.today();
            var office = opened(
                    coverage("36.04", today.minusYears(1), null),
                    coverage("36.73", today.minusYears(1), today),
                    coverage("36.02", today.plusDays(1), null),
                    coverage("36.01", today, null));

            assertThat(served(office)).containsExactly("36.01", "36.04");
        }

        @Test
        void moveFromOneOfficeToAnotherOnADay() throws Exception {
            var old = opened(coverage("36.03", LocalDate.of(2020, 1, 1), MOVED_ON));
            var fresh = opened(coverage("36.03", MOVED_ON, null));

            var eve = Instant.parse("2024-06-30T16:59:59Z"); // 23.59 in Jakarta
            assertThat(StoryClock.at(eve, () -> served(old))).containsExactly("36.03");
            assertThat(StoryClock.at(eve, () -> served(fresh))).isEmpty();
            assertThat(StoryClock.at(eve.plusSeconds(1), () -> served(old))).isEmpty();
            assertThat(StoryClock.at(eve.plusSeconds(1), () -> served(fresh))).containsExactly("36.03");
        }

        @Test
        void mayLeaveAnOfficeAndComeBack() throws Exception {
            var office = opened(
                    coverage("36.03", LocalDate.of(2020, 1, 1), LocalDate.of(2022, 1, 1)),
                    coverage("36.03", MOVED_ON, null));

            assertThat(served(office)).containsExactly("36.03");
            assertThat(StoryClock.at(Instant.parse("2023-01-01T00:00:00Z"), () -> served(office)))
                    .isEmpty();
        }

        @Test
        void mayBeServedByTwoOfficesAtOneTime() throws Exception {
            var one = opened(coverage("36.03", MOVED_ON, null));
            var other = opened(coverage("36.03", MOVED_ON, null));

            assertThat(served(one)).isEqualTo(served(other)).containsExactly("36.03");
        }
    }

    @Nested
    class Opening {
        @Test
        void isRefusedWithTwoSpansOfOneRegionThatOverlap() {
            refused(
                    coverage("36.03", LocalDate.of(2020, 1, 1), MOVED_ON),
                    coverage("36.03", MOVED_ON.minusDays(1), null));
        }

        @Test
        void isRefusedWithASpanThatEndsBeforeItBegins() {
            refused(coverage("36.03", MOVED_ON, MOVED_ON));
        }

        @ParameterizedTest
        @ValueSource(strings = {"36", "3604", "36.4", "36.04.01", "Serang"})
        void isRefusedWithACodeThatIsNoKabupatenOrKota(String code) {
            refused(coverage(code, MOVED_ON, null));
        }

        @Test
        void isRefusedForAnotherOfficeThanOnesOwn() {
            var stranger = cast.inNewOffice().system();

            assertThatThrownBy(() -> open(stranger, new OfficeId(Ids.next()), List.of()))
                    .isInstanceOf(DataAccessException.class);
        }

        private void refused(Span... spans) {
            var office = new OfficeId(Ids.next());
            assertThatThrownBy(() -> open(system(office), office, List.of(spans)))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> Acting.as(system(office), offices::getOwn))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class Listing {
        @Test
        void showsStaffTheirOwnOfficeOnly() {
            cast.inNewOffice();
            var company = cast.inNewOffice();

            assertThat(company.the(Role.HEAD).act(() -> offices.list()))
                    .extracting(Office::id)
                    .containsExactly(company.office());
        }

        @Test
        void showsTheNationalRoleEveryOffice() {
            var far = cast.inNewOffice();
            var company = cast.inNewOffice();
            var nation = company.hire(Role.NATIONAL, "Pak Nasional");

            assertThat(nation.act(() -> offices.list()))
                    .extracting(Office::id)
                    .contains(company.office(), far.office());
            assertThat(nation.act(() -> offices.listCoverage()))
                    .extracting(Coverage::office)
                    .contains(company.office(), far.office());
        }
    }

    @Nested
    class RegionNames {
        @Test
        void areThoseOfTheDecree() {
            assertThat(regions.nameOf("36")).isEqualTo("Banten");
            assertThat(regions.find("36.04")).hasValueSatisfying(region -> {
                assertThat(region.isRegency()).isTrue();
                assertThat(region.province()).isEqualTo("36");
            });
        }

        @Test
        void areTheCodeItselfWhenItIsUnknown() {
            assertThat(regions.nameOf("99.99")).isEqualTo("99.99");
            assertThat(regions.list(List.of("99.99", "36.73", "36.04", "36.04")))
                    .extracting(Region::code)
                    .containsExactly("36.04", "36.73");
        }
    }

    /// A coverage before its office is known.
    private record Span(
            String region, LocalDate since, @Nullable LocalDate until) {}

    private static Span coverage(String region, LocalDate since, @Nullable LocalDate until) {
        return new Span(region, since, until);
    }

    private OfficeId opened(Span... spans) throws Exception {
        var office = new OfficeId(Ids.next());
        open(system(office), office, List.of(spans));
        return office;
    }

    private void open(Actor by, OfficeId office, List<Span> spans) throws Exception {
        var tail = office.toString().substring(28);
        Acting.as(by, () -> {
            offices.open(
                    new Office(office, "UJI-" + tail, "Loka Uji " + tail, Office.Kind.LOKA),
                    LocalDate.of(2020, 1, 1),
                    spans.stream()
                            .map(span ->
                                    new Coverage(office, span.region(), span.since(), span.until(), "uji coba", true))
                            .toList());
            return true;
        });
    }

    private List<String> served(OfficeId office) throws Exception {
        return Acting.as(system(office), offices::listOwnRegions).stream()
                .map(Region::code)
                .toList();
    }

    private static Actor system(OfficeId office) {
        return new Actor(new AccountId(Ids.next()), office, Role.SYSTEM, null);
    }
}
