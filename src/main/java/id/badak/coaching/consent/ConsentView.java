package id.badak.coaching.consent;

import org.jspecify.annotations.Nullable;

/// @param consent the latest; null when none was ever given
record ConsentView(ConsentText text, @Nullable Consent consent) {
    boolean stands() {
        return consent != null && consent.stands();
    }
}
