package id.badak.coaching.erasure;

import id.badak.registry.holding.Holdings.Activity;
import id.badak.registry.programme.Wording;
import id.badak.shell.Frame;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an owner reads before asking.
///
/// @param id the form's
record ErasureAskView(List<Activity> activities, UUID id) {
    List<String> goes(Frame frame) {
        return said(frame, activities.stream().map(Activity::goes).toList());
    }

    List<String> stays(Frame frame) {
        return said(frame, activities.stream().map(Activity::stays).toList());
    }

    private static List<String> said(Frame frame, List<? extends @Nullable Wording> words) {
        return words.stream()
                .filter(Objects::nonNull)
                .map(wording -> wording.in(frame.language()))
                .toList();
    }
}
