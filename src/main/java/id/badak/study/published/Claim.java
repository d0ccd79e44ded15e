package id.badak.study.published;

import id.badak.kernel.BilingualText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What was said of the figures, so that the figures can answer.
public sealed interface Claim {
    String id();

    BilingualText text();

    /// One series changed between two of its periods.
    ///
    /// @param printedChange the change in percentage points as printed beside the claim
    record Change(
            String id,
            BilingualText text,
            String series,
            int from,
            int to,
            @Nullable BigDecimal printedChange) implements Claim {}

    /// One change is larger than another, in a different series.
    record Comparison(String id, BilingualText text, Change first, Change second) implements Claim {}
}
