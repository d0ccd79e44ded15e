package id.badak.registry.facility;

import id.badak.registry.enrolment.FacilityField;
import id.badak.registry.enrolment.FacilityForm;
import id.badak.kernel.Texts;
import id.badak.registry.office.Regions;
import id.badak.registry.programme.Commodities;
import id.badak.registry.programme.Commodity;
import id.badak.registry.programme.FacilityKind;
import id.badak.registry.standard.Standards;
import org.springframework.stereotype.Component;

/// Says a facility's codes and faults in words. An unknown code is shown as it is: old records keep
/// theirs after a list has moved on.
@Component
class FacilityWords {
    private final Standards standards;
    private final Commodities commodities;
    private final Regions regions;

    FacilityWords(Standards standards, Commodities commodities, Regions regions) {
        this.standards = standards;
        this.commodities = commodities;
        this.regions = regions;
    }

    String say(FacilityField field, String value, Texts texts) {
        return switch (field) {
            case CHAIN -> texts.of("chain." + value);
            case KIND -> kind(value, texts);
            case COMMODITY -> commodity(value, texts);
            case REGION -> regions.nameOf(value);
            case REFERENCE, ENTERPRISE, OWNER, PHONE, NAME, ADDRESS -> value;
        };
    }

    String kind(String code, Texts texts) {
        return standards
                .kinds()
                .find(code)
                .map((FacilityKind kind) -> kind.name(texts.language()))
                .orElse(code);
    }

    String commodity(String code, Texts texts) {
        return commodities
                .find(code)
                .map((Commodity commodity) -> commodity.name(texts.language()))
                .orElse(code);
    }

    String region(String code) {
        return regions.nameOf(code);
    }

    static String say(FacilityForm.Fault fault, Texts texts) {
        var fact = fault.key().equals("other-chain") ? texts.of("chain." + fault.fact()) : fault.fact();
        return texts.of("facility.fault." + fault.key(), fact);
    }
}
