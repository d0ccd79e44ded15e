package id.badak.prove.nonsense;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.OpenApi;
import id.badak.prove.route.Route;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// What S5 sends as not allowed is not allowed: a library that knows JSON Schema says so, too.
class MisfitsTests {
    private static final String ID = "019a1c2d-3e4f-7a5b-8c6d-7e8f90a1b2c3";

    private final Description description = Description.read();
    private final OpenApi library = OpenApi.read();

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"operations":[{"id":"ID","kind":"visit.record","body":{"mentorCase":"ID","edition":"cppb-irt-2012",
                "visitedOn":"2026-01-05","minutes":30,"form":"ON_SITE","note":"n","answers":{"1":"MET","13":"UNMET"},
                "problems":[{"clause":"13","cause":"HABIT","option":"13-1","dueOn":"2026-01-09","photo":null}]}}]}""", """
                {"operations":[{"id":"ID","kind":"task.fix","body":{"task":"ID","photo":"ID","words":"w"}}]}""", """
                {"operations":[{"id":"ID","kind":"task.review","body":{"task":"ID","fix":"ID","accepted":true,
                "words":"w"}}]}""", """
                {"operations":[{"id":"ID","kind":"valve.ask","body":{"mentorCase":"ID","reason":"OWNER_CONSENT",
                "ground":"Pemilik meminta supaya ini dibuka","statement":"s","orderNumber":"","orderAuthority":"",
                "items":[{"task":"ID","photos":["ID"]}]}}]}"""})
    void areAllMisfitsAndEachByOneThing(String text) {
        var schema = description.json(new Route("POST", "/api/operasi", List.of(), List.of(), null));
        var fit = JsonMapper.shared().readTree(text.replace("ID", ID));

        assertThat(library.misfits("/components/schemas/Operations", fit)).isEmpty();
        var misfits = Misfits.of(description, schema, fit);
        assertThat(misfits).hasSizeGreaterThan(40);
        var all = new SoftAssertions();
        misfits.forEach(misfit -> all.assertThat(library.misfits("/components/schemas/Operations", misfit.value()))
                .as(misfit.law())
                .isNotEmpty());
        all.assertAll();
    }

    @Test
    void areFoundInFieldsToo() {
        var upload = new Route("POST", "/api/bukti/unggahan", List.of(), List.of(), null);
        var fields = Map.of("kasus", ID, "sidik", "0".repeat(64), "besar", "20000");

        assertThat(Misfits.ofFields(description, description.fields(upload), fields))
                .extracting(Misfit::law)
                .contains(
                        "kasus is no UUID",
                        "sidik is of another pattern",
                        "besar is too small",
                        "besar is no number",
                        "/sidik is left out");
    }
}
