package id.badak.registry.enrolment;

import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.FacilityDraft;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.WithBadak;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.office.Office;
import id.badak.registry.office.Offices;
import id.badak.registry.programme.Chain;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The doors of registration ask for a role themselves, whatever the table of addresses says.
@WithBadak
class RegistrationTests {
    private static final FacilityDraft DRAFT = new FacilityDraft(
            "P-1",
            "Usaha Bu Siti",
            "Bu Siti",
            null,
            "Dapur Bu Siti",
            Chain.PRODUCTION,
            "IRTP",
            "PANGAN",
            "36.04",
            "Jalan Mawar 1");

    @Autowired
    private Cast cast;

    @Autowired
    private Facilities facilities;

    @Autowired
    private Enrolment enrolment;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    private Cast.Company company;

    @BeforeEach
    void open() {
        company = cast.inNewOffice();
    }

    @ParameterizedTest
    @EnumSource(names = {"INSPECTOR", "HEAD", "RESEARCHER"})
    void refusesToRegisterAFacilityFor(Role role) {
        refuses(role, () -> facilities.register(DRAFT));
    }

    @ParameterizedTest
    @EnumSource(names = {"INSPECTOR", "HEAD", "RESEARCHER"})
    void refusesToAddAFacilityFor(Role role) {
        refuses(role, () -> facilities.add(new EnterpriseId(Ids.next()), DRAFT));
    }

    @ParameterizedTest
    @EnumSource(names = {"INSPECTOR", "HEAD", "RESEARCHER"})
    void refusesToEnrolFor(Role role) {
        refuses(role, () -> enrolment.register(FacilityForm.EMPTY));
        refuses(role, () -> enrolment.apply(new ImportPlan(List.of()), false));
    }

    @ParameterizedTest
    @EnumSource(names = {"COORDINATOR", "MENTOR", "INSPECTOR", "HEAD", "RESEARCHER"})
    void refusesToCreateAnAccountFor(Role role) {
        refuses(role, () -> accounts.create(new Account(new AccountId(Ids.next()), "Bu Siti", Role.HEAD, null)));
    }

    @Test
    void refusesToOpenAnOfficeForACoordinator() {
        var office = new Office(new OfficeId(Ids.next()), "UJI-X", "Balai Uji X", Office.Kind.BALAI);
        refuses(Role.COORDINATOR, () -> offices.open(office, LocalDate.of(2020, 1, 1), List.of()));
    }

    private void refuses(Role role, Runnable act) {
        assertThatThrownBy(() -> company.the(role).act(() -> {
                    act.run();
                    return true;
                }))
                .isInstanceOf(Refusal.class);
    }
}
