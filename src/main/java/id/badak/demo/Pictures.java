package id.badak.demo;

import id.badak.registry.programme.MapZone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Our own drawings of kitchens, as the photos of before and after. Shops borrow the store-room.
@Component
class Pictures {

    Optional<byte[]> findBefore(MapZone zone) {
        return find("before", zone);
    }

    byte[] after(MapZone zone) {
        return find("after", zone).or(() -> find("after", MapZone.STORING)).orElseThrow();
    }

    private static Optional<byte[]> find(String when, MapZone zone) {
        var name = "/demo/pictures/%s-%s.jpg".formatted(when, zone.name().toLowerCase(Locale.ROOT));
        try (var stream = Pictures.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
