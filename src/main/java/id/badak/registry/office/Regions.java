package id.badak.registry.office;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

/// The provinces and kabupaten/kota of Indonesia, by code.
///
/// Source: Kepmendagri 300.2.2-2138/2025 as published by cahyadsn/wilayah (MIT); see
/// `programme/regions`. Reference data of one decree: read once, never written.
@Component
public class Regions {
    private final Map<String, Region> byCode = new TreeMap<>();

    Regions() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var stream = Regions.class.getResourceAsStream("/programme/regions/regions.csv");
                var reader = new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
            for (var row : format.parse(reader)) {
                var region = new Region(row.get("code"), row.get("name"));
                if (region.code().length() <= 5) {
                    byCode.put(region.code(), region);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The name for a code; the code itself when it is unknown.
    public String nameOf(String code) {
        return find(code).map(Region::name).orElse(code);
    }

    /// Lists the kabupaten/kota with these codes, ordered by code; unknown codes are left out.
    public List<Region> list(Collection<String> codes) {
        return codes.stream()
                .sorted()
                .distinct()
                .flatMap(code -> find(code).stream())
                .toList();
    }
}
