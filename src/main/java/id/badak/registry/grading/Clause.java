package id.badak.registry.grading;

import id.badak.registry.programme.CostBand;
import id.badak.registry.programme.MapZone;
import id.badak.registry.programme.Wording;
import java.util.Comparator;
import java.util.List;

/// One numbered condition of an edition.
///
/// @param number     as on the form: `13`, `2a`
/// @param element    the code of its group
/// @param statement  the official wording, Indonesian, never translated: on some forms the fault
///                   found, on others the thing asked
/// @param severities how grave it is when unmet; several where the inspector judges, none where the
///                   form scores good, fair, poor
/// @param options    ways to meet it, cheapest first
public record Clause(
        String number,
        String element,
        String statement,
        List<Severity> severities,
        MapZone zone,
        Plain plain,
        List<Option> options) {

    public Clause {
        severities = List.copyOf(severities);
        options =
                options.stream().sorted(Comparator.comparing(Option::costBand)).toList();
    }

    /// The clause for its owner: what to look at, and why it matters.
    public record Plain(Wording ask, Wording why, boolean illustrative) {}

    CostBand cheapest() {
        return options.isEmpty() ? CostBand.FREE : options.getFirst().costBand();
    }
}
