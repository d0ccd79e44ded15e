package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the study found, around one code: a row of the thematic matrix. Source: paper, Table 4; the
/// quotations that speak for it and those that speak against it are ours.
///
/// @param code       the code of the selective stage
/// @param name       also in English, where somebody put it so
/// @param categories the names of its axial codes, likewise; those not in it have one name
/// @param change     of behaviour
public record Theme(
        UUID code,
        BilingualText name,
        Map<UUID, BilingualText> categories,
        BilingualText change,
        List<Quotation> quotations,
        List<Quotation> against) {
    public Theme {
        categories = Map.copyOf(categories);
        quotations = List.copyOf(quotations);
        against = List.copyOf(against);
    }

    Theme without(String withdrawn) {
        return new Theme(
                code,
                name,
                categories,
                change,
                Withdrawn.leave(quotations, withdrawn),
                Withdrawn.leave(against, withdrawn));
    }
}
