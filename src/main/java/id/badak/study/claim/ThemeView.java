package id.badak.study.claim;

import id.badak.kernel.Problem;
import id.badak.study.material.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param informant whose words are on the page
/// @param problem   why it was refused; null before
record ThemeView(
        Said said,
        Code code,
        String informant,
        ThemeForm form,
        @Nullable Problem problem) {
    String path() {
        return "/penelitian/kajian/" + said.coded().study().id() + "/tema";
    }

    List<String> informants() {
        return said.passages().informants(code);
    }

    List<Passages.Place> places() {
        return said.passages().list(code, informant);
    }

    String field(Passages.Place place) {
        return ThemeForm.field(place.coding());
    }
}
