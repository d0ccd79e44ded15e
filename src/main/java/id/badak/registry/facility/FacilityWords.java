package id.badak.registry.facility;

import id.badak.kernel.Texts;
import id.badak.registry.office.Regions;
import id.badak.registry.programme.Commodities;
import id.badak.registry.programme.Commodity;
import id.badak.registry.programme.FacilityKind;
import id.badak.registry.standard.Standards;
import org.springframework.stereotype.Component;

/// Says a facility's codes in words. An unknown code is shown as it is: old records keep
/// theirs after a list has moved on.
@Component
public class FacilityWords {
    private final Standards standards;
    private final Commodities commodities;
    private final Regions regions;

    FacilityWords(Standards standards, Commodities commodities, Regions regions) {
        this.standards = standards;
        this.commodities = commodities;
        this.regions = regions;
    }

    public String kind(String code, Texts texts) {
        return standards
                .kinds()
                .find(code)
                .map((FacilityKind kind) -> kind.name(texts.language()))
                .orElse(code);
    }

    public String commodity(String code, Texts texts) {
        return commodities
                .find(code)
                .map((Commodity commodity) -> commodity.name(texts.language()))
                .orElse(code);
    }

    public String region(String code) {
        return regions.nameOf(code);
    }
}
