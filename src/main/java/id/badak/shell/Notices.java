package id.badak.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Leaves a sentence for the page that an act leads to.
public final class Notices {
    private Notices() {}

    public static void leave(RedirectAttributes redirect, HttpServletRequest request, String key, Object... facts) {
        redirect.addFlashAttribute(Frames.NOTICE, Frames.texts(request).of(key, facts));
    }
}
