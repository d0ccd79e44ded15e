package id.badak.registry.facility;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings about facilities.
///
/// @param conflictMonths how long who mentored a facility may not inspect it, and the reverse;
///                       months. Source of the 12: ours, a setting and no law (docs/adr/0010,
///                       docs/rules/tenggat.md)
@ConfigurationProperties("badak.facility")
public record FacilitySettings(@DefaultValue("12") int conflictMonths) {
    public FacilitySettings {
        if (conflictMonths < 1 || conflictMonths > 120) {
            throw new IllegalArgumentException("badak.facility.conflict-months must be 1 to 120");
        }
    }
}
