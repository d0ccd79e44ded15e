package id.badak.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// What the programme says of each method and each reason: one page, in both languages.
class MethodPagesTests {
    private static final Path FOLDER = Path.of("programme", "methods");

    @Test
    void everyMethodHasOnePageInBothLanguages() {
        var codes = new ArrayList<String>();
        for (var page : list(read("methods.yaml").get("pages"))) {
            for (var code : list(map(page).get("codes"))) {
                codes.add((String) code);
            }
            for (var part : List.of("name", "answers", "formula", "assumes", "threat")) {
                bilingual(map(page).get(part));
            }
        }
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Method.values()).map(Method::code).toList());
    }

    @Test
    void everyReasonHasASentenceInBothLanguages() {
        var reasons = map(read("reasons.yaml").get("reasons"));
        assertThat(reasons.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Reason.values()).map(Reason::code).toList());
        reasons.values().forEach(MethodPagesTests::bilingual);
    }

    private static void bilingual(Object text) {
        assertThat(map(text).keySet()).containsExactly("id", "en");
        assertThat(map(text).values())
                .allSatisfy(value -> assertThat((String) value).isNotBlank());
        assertThat(map(text).get("id")).isNotEqualTo(map(text).get("en"));
    }

    private static Map<String, Object> read(String name) {
        try {
            return map(new Yaml().load(Files.readString(FOLDER.resolve(name))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked") // YAML has no types
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // YAML has no types
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
