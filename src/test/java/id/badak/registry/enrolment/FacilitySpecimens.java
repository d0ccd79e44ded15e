package id.badak.registry.enrolment;

import id.badak.registry.office.Region;
import id.badak.registry.programme.Commodities;
import id.badak.registry.programme.FacilityKinds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// Forms and spreadsheets of facilities, valid by default.
final class FacilitySpecimens {
    private FacilitySpecimens() {}

    static FacilityTerms terms() {
        try (var context = new AnnotationConfigApplicationContext(Commodities.class)) {
            return new FacilityTerms(
                    FacilityKinds.load(),
                    context.getBean(Commodities.class).list(),
                    List.of(new Region("36.04", "Kabupaten Serang"), new Region("36.73", "Kota Serang")));
        }
    }

    static FacilityForm form(Map<FacilityField, String> but) {
        var values = values("S-1");
        values.putAll(but);
        return FacilityForm.read(values::get);
    }

    static Map<FacilityField, String> values(String reference) {
        var values = new EnumMap<FacilityField, String>(FacilityField.class);
        values.put(FacilityField.REFERENCE, reference);
        values.put(FacilityField.ENTERPRISE, "Keripik Bu Siti");
        values.put(FacilityField.OWNER, "Bu Siti");
        values.put(FacilityField.PHONE, "0812-0000-0001");
        values.put(FacilityField.NAME, "Dapur Bu Siti");
        values.put(FacilityField.CHAIN, "Produksi");
        values.put(FacilityField.KIND, "PANGAN_IRT");
        values.put(FacilityField.COMMODITY, "Produk pangan");
        values.put(FacilityField.REGION, "Kab. Serang");
        values.put(FacilityField.ADDRESS, "Jalan Uji 1");
        return values;
    }

    static String row(Map<FacilityField, String> values) {
        return Arrays.stream(FacilityField.values())
                .map(field -> "\"" + values.get(field).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    static String row(String reference) {
        return row(values(reference));
    }

    static String row(String reference, FacilityField field, String value) {
        var values = values(reference);
        values.put(field, value);
        return row(values);
    }

    static byte[] csv(String... rows) {
        var heading =
                Arrays.stream(FacilityField.values()).map(FacilityField::column).collect(Collectors.joining(","));
        return (heading + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
