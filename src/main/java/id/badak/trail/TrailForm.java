package id.badak.trail;

import id.badak.journal.Search;
import id.badak.journal.Search.Place;
import id.badak.kernel.AccountId;
import id.badak.kernel.Texts;
import id.badak.shell.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody looks for in the journals, as it stands in the address.
final class TrailForm extends Fields {
    private static final List<String> FIELDS = List.of("dari", "sampai", "orang", "perbuatan", "objek");

    TrailForm(Map<String, String> typed, Texts texts) {
        super(typed);
        check("dari", "trail.fault.date", date("dari").isPresent());
        check("sampai", "trail.fault.date", date("sampai").isPresent());
        check("orang", "trail.fault.person", uuid("orang").isPresent());
        check("perbuatan", "trail.fault.act", texts.has("act." + value("perbuatan")));
        check("objek", "trail.fault.object", uuid("objek").isPresent());
    }

    private void check(String field, String key, boolean fits) {
        if (!value(field).isEmpty() && !fits) {
            faults().add(field, key);
        }
    }

    boolean isEmpty() {
        return filled(FIELDS.stream()) == 0;
    }

    /// @param zone whose days are meant
    Search toSearch(ZoneId zone) {
        return new Search(
                date("dari").map(day -> day.atStartOfDay(zone).toInstant()).orElse(null),
                date("sampai")
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(null),
                uuid("orang").map(AccountId::new).orElse(null),
                value("perbuatan").isEmpty() ? null : value("perbuatan"),
                uuid("objek").orElse(null),
                place(value("sebelum")));
    }

    @Nullable
    LocalDate day(String field) {
        return date(field).orElse(null);
    }

    boolean isFirstPage() {
        return place(value("sebelum")) == null;
    }

    /// Writes where an older page begins. An address that nobody here wrote leads to the first page.
    static String mark(Place place) {
        return place.at() + "_" + place.id();
    }

    private static @Nullable Place place(String mark) {
        var parts = mark.split("_", -1);
        if (parts.length != 2) {
            return null;
        }
        try {
            var at = Instant.parse(parts[0]);
            return at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9999-01-01T00:00:00Z"))
                    ? null
                    : new Place(at, UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException foreign) {
            return null;
        }
    }

    /// The address of the same search with one field changed, from the first page on.
    String with(String field, String value) {
        var fields = new LinkedHashMap<String, String>();
        FIELDS.forEach(name -> fields.put(name, value(name)));
        fields.put(field, value);
        return "?"
                + fields.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
