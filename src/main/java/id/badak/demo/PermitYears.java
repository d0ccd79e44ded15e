package id.badak.demo;

import id.badak.kernel.Ids;
import id.badak.official.permit.Permit;
import id.badak.official.permit.PermitId;
import id.badak.official.permit.Permits;
import id.badak.registry.programme.PermitKind;
import id.badak.registry.programme.PermitKinds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Permits of the story's kitchens: one each by lot, whoever is mentored, so that the demo invents no effect.
@Component
class PermitYears {
    private static final Map<String, String> BY_KIND =
            Map.of("PANGAN_IRT", "SPP_IRT", "PANGAN_MD", "IZIN_EDAR_MD", "PANGAN_UMKM_MENUJU_MD", "IP_CPPOB");
    private static final int FIRST_YEAR = 2022;
    private static final int YEARS = 3;
    private static final int VALID_YEARS = 5;
    private static final int PURPOSE = 11;

    private final Permits permits;
    private final Words words;
    private final PermitKinds kinds = PermitKinds.load();

    PermitYears(Permits permits, Words words) {
        this.permits = permits;
        this.words = words;
    }

    void tell(List<Place> places, LocalDate today) {
        places.forEach(place -> kinds.find(BY_KIND.getOrDefault(place.facility().kind(), ""))
                .ifPresent(kind -> tell(place, kind, today)));
    }

    private void tell(Place place, PermitKind kind, LocalDate today) {
        var lots = place.lots(PURPOSE);
        int year = FIRST_YEAR + lots.nextInt(YEARS);
        var on = LocalDate.of(year, 1, 10).plusDays(lots.nextInt(340));
        var document = new Permit.Document(
                words.of("permit.number").formatted(year, place.number()),
                kind.isOfProduct() ? place.facility().name() : "",
                on,
                on.plusYears(VALID_YEARS));
        var noted = on.plusDays(7);
        if (noted.isBefore(today)) {
            Scene.run(
                    place.company().the("INSPECTOR"),
                    noted,
                    () -> permits.record(
                            new PermitId(Ids.next()), place.facility().id(), kind, document));
        }
    }
}
