package id.badak.study.claim;

import id.badak.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// @param problem why it was refused; null before
record PapersView(
        Papers.Opened opened, PaperForm form, @Nullable Problem problem) {
    String path() {
        return "/penelitian/kajian/" + opened.study().id();
    }

    boolean isNew() {
        return form.is("nomor", "0");
    }
}
