package id.badak.registry.enrolment;

import id.badak.registry.office.Offices;
import id.badak.registry.programme.Commodities;
import id.badak.registry.standard.Standards;
import org.springframework.stereotype.Component;

/// Makes the terms of the acting person's office, as they are today.
@Component
class Vocabulary {
    private final Standards standards;
    private final Commodities commodities;
    private final Offices offices;

    Vocabulary(Standards standards, Commodities commodities, Offices offices) {
        this.standards = standards;
        this.commodities = commodities;
        this.offices = offices;
    }

    FacilityTerms ofOwnOffice() {
        return new FacilityTerms(standards.kinds(), commodities.list(), offices.listOwnRegions());
    }
}
