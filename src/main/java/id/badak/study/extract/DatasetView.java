package id.badak.study.extract;

import id.badak.kernel.Language;
import id.badak.kernel.Problem;
import id.badak.registry.programme.FacilityKinds;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// @param frozenBy the name of who froze it
/// @param reason   what was typed as the reason to discard it
/// @param problem  why discarding was refused; null before
record DatasetView(
        FrozenDataset dataset,
        String frozenBy,
        CellTable cells,
        FacilityKinds kinds,
        String reason,
        @Nullable Problem problem) {

    DatasetAbout about() {
        return new DatasetAbout(dataset);
    }

    boolean fitsSheet() {
        return dataset.seal().rows() <= FrozenSheet.MOST_ROWS;
    }

    String kind(String code, Language language) {
        return kinds.find(code).map(kind -> kind.name(language)).orElse(code);
    }

    /// As text, so that no language puts a mark into it.
    String year(int year) {
        return Integer.toString(year);
    }

    boolean isHidden(OptionalInt cell) {
        return cell.isEmpty();
    }
}
