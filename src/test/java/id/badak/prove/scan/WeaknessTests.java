package id.badak.prove.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WeaknessTests {
    /// As wapiti 3.0.4 writes it, cut short.
    private static final String REPORT = """
            {"classifications": {},
             "vulnerabilities": {
               "Cross Site Scripting": [
                 {"method": "GET", "path": "/sarana", "info": "reflected", "level": 2, "parameter": "cari"}],
               "SQL Injection": []},
             "anomalies": {"Internal Server Error": [
                 {"method": "POST", "path": "/masuk", "info": "500", "level": "3", "parameter": ""}]},
             "additionals": {}, "infos": {}}
            """;

    @Test
    void areReadByWhatWasLookedForAlsoWhereNothingWasFound() {
        var found = Weakness.of(JsonMapper.shared().readTree(REPORT));

        assertThat(found).containsOnlyKeys("Cross Site Scripting", "SQL Injection", "Internal Server Error");
        assertThat(found.get("SQL Injection")).isEmpty();
        assertThat(found.get("Cross Site Scripting"))
                .containsExactly(new Weakness(2, "GET", "/sarana", "cari", "reflected"));
    }

    @Test
    void areGraveFromMediumOn() {
        assertThat(List.of(0, 1, 2, 3, 4))
                .filteredOn(level -> new Weakness(level, "GET", "/", "", "").isGrave())
                .containsExactly(2, 3, 4);
        assertThat(Weakness.of(JsonMapper.shared().readTree(REPORT)).get("Internal Server Error"))
                .allMatch(Weakness::isGrave);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /keluar HTTP/1.1\r\n",
                "POST /keluar?x=1 HTTP/1.1\r\n",
                "POST /akun/sesi/akhiri HTTP/1.1\r\n",
                "POST /akun/sesi/019a/akhiri HTTP/1.1\r\n",
                "POST /pengguna/019a/tutup HTTP/1.1\r\n"
            })
    void keepBackWhatWouldEndTheVisit(String head) {
        assertThat(head).matches(Chaperone.KEPT_BACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /keluar HTTP/1.1\r\n", "POST /masuk HTTP/1.1\r\n", "POST /pengguna/019a/buka HTTP/1.1\r\n"})
    void letEverythingElseThrough(String head) {
        assertThat(head).doesNotMatch(Chaperone.KEPT_BACK);
    }
}
