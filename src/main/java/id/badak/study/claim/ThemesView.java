package id.badak.study.claim;

import id.badak.kernel.PageRequest;
import id.badak.kernel.Slice;
import id.badak.study.claim.ThemeEdition.Side;
import id.badak.study.material.Code;
import id.badak.study.studio.CodeId;
import java.util.List;
import java.util.Optional;

/// The thematic matrix of a study.
record ThemesView(Said said, PageRequest page) {
    Slice<Code> codes() {
        return Said.slice(said.selective(), page);
    }

    String path() {
        return "/penelitian/kajian/" + said.coded().study().id();
    }

    Optional<ThemeEdition> edition(Code code) {
        return said.findEdition(new CodeId(code.id()));
    }

    List<String> categories(Code code) {
        return code.children().stream()
                .filter(child -> child.stage() == Code.Stage.AXIAL)
                .map(Code::name)
                .toList();
    }

    List<Passages.Place> places(ThemeEdition edition, Side side) {
        return said.passages().inOrder(Said.chosen(edition, side).map(ThemeEdition.Chosen::coding));
    }

    /// How many of its quotations stand nowhere any more.
    long stale(ThemeEdition edition) {
        return edition.quotations().stream()
                .filter(chosen -> said.passages().find(chosen.coding()).isEmpty())
                .count();
    }
}
