package id.badak.coaching.consent;

import id.badak.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// @param consent the latest; null when none was ever given
record ConsentView(
        ConsentText text,
        @Nullable Consent consent,
        @Nullable Problem problem) {
    boolean stands() {
        return consent != null && consent.stands();
    }
}
