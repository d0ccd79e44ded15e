package id.badak.study.published;

import id.badak.kernel.BilingualText;
import java.util.List;
import java.util.Optional;

/// One percentage over several periods, in the order of time.
public record PublishedSeries(String id, BilingualText name, List<PublishedPoint> points) {

    Optional<PublishedPoint> find(int period) {
        return points.stream().filter(point -> point.period() == period).findFirst();
    }

    PublishedPoint get(int period) {
        return find(period).orElseThrow(() -> new IllegalArgumentException(id + " has no period " + period));
    }
}
