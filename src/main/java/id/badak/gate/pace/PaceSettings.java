package id.badak.gate.pace;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much is there at once, and comes back within the time named. Source of the figures: ours (docs/adr/0061).
///
/// @param pages     pages and pictures that one account opens, a minute
/// @param acts      forms that it sends, a minute
/// @param files     what is [dear][id.badak.kernel.Dear], an hour
/// @param device    requests of its devices, a minute; a photo of ten megabytes in pieces is twenty of them
/// @param strangers whatever one address asks for that has not signed in, a minute; many telephones share one address
/// @param times     by how much all of it is multiplied; proofs and benches, which are in a hurry, set it high
@ConfigurationProperties("badak.pace")
record PaceSettings(
        @DefaultValue("240") int pages,
        @DefaultValue("60") int acts,
        @DefaultValue("30") int files,
        @DefaultValue("600") int device,
        @DefaultValue("1200") int strangers,
        @DefaultValue("1") int times) {

    PaceSettings {
        if (pages < 1 || acts < 1 || files < 1 || device < 1 || strangers < 1 || times < 1) {
            throw new IllegalArgumentException("badak.pace: each figure is 1 or more");
        }
    }

    Rate rate(Matter matter) {
        return switch (matter) {
            case PAGE -> aMinute(pages);
            case ACT -> aMinute(acts);
            case FILE -> new Rate((long) files * times, Duration.ofHours(1));
            case DEVICE -> aMinute(device);
            case STRANGER -> aMinute(strangers);
        };
    }

    private Rate aMinute(int most) {
        return new Rate((long) most * times, Duration.ofMinutes(1));
    }

    /// What is counted apart from the rest.
    enum Matter {
        PAGE,
        ACT,
        FILE,
        DEVICE,
        STRANGER
    }

    record Rate(long most, Duration within) {}
}
