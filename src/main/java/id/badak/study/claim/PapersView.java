package id.badak.study.claim;

import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Slice;
import org.jspecify.annotations.Nullable;

/// @param problem why it was refused; null before
record PapersView(
        Papers.Opened opened,
        PaperForm form,
        PageRequest page,
        @Nullable Problem problem) {
    Slice<PaperEdition> papers() {
        return Said.slice(opened.papers(), page);
    }

    String path() {
        return "/penelitian/kajian/" + opened.study().id();
    }

    boolean isNew() {
        return form.is("nomor", "0");
    }
}
