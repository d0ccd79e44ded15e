package id.badak.coaching.copy;

import id.badak.coaching.copy.Copy.Part;
import id.badak.kernel.Texts;
import id.badak.registry.holding.Holdings.Holding;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The copy as a page to read at home, without Badak.
record CopyView(Copy copy, Texts texts) {

    String madeAt() {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm", texts.language().locale())
                .withZone(ZoneId.of("Asia/Jakarta"))
                .format(copy.madeAt());
    }

    /// Those that have something to read.
    List<Part> parts() {
        return copy.parts().stream().filter(part -> !part.rows().isEmpty()).toList();
    }

    /// Each reason once, with the tables it stands for.
    Map<String, String> keptBack() {
        return copy.keptBack().stream()
                .collect(Collectors.groupingBy(
                        this::why,
                        java.util.TreeMap::new,
                        Collectors.mapping(Holding::table, Collectors.joining(", "))));
    }

    private String why(Holding holding) {
        return Objects.requireNonNull(holding.why()).in(texts.language());
    }

    String value(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Boolean yes -> texts.of(yes ? "copy.yes" : "copy.no");
            default -> value.toString();
        };
    }
}
