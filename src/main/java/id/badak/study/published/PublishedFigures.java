package id.badak.study.published;

import id.badak.kernel.BilingualText;
import java.util.List;

/// Percentages as somebody printed them, and what was claimed of them.
///
/// @param decimals how many decimals every percentage was rounded to
/// @param notes    what a reader of the figures must know; shown among the threats
public record PublishedFigures(
        BilingualText source,
        int decimals,
        List<PublishedSeries> series,
        List<Claim> claims,
        List<BilingualText> notes) {

    PublishedSeries series(String id) {
        return series.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no series " + id));
    }
}
