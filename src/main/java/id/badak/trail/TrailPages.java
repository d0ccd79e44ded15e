package id.badak.trail;

import id.badak.kernel.Acting;
import id.badak.kernel.Dear;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.kernel.Texts;
import id.badak.shell.Attachment;
import id.badak.shell.Frames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TrailPages {
    private final Trail trail;
    private final Clock clock;

    TrailPages(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/jejak")
    @May(
            act = "trail.read",
            roles = {Role.COORDINATOR, Role.HEAD})
    String show(@RequestParam Map<String, String> typed, HttpServletRequest request, Model model) {
        var texts = Frames.texts(request);
        var form = new TrailForm(typed, texts);
        var page = form.faults().any() ? null : trail.read(form.toSearch(clock.getZone()));
        var reader = Acting.get();
        model.addAttribute(
                "view", new TrailView(form, reader.role(), reader.office(), page, acts(texts), trail.listOfficers()));
        return "trail/show";
    }

    /// Written while it is read, so that the longest file takes no more memory than the shortest.
    @Dear
    @GetMapping("/jejak.csv")
    @May(
            act = "trail.export",
            roles = {Role.COORDINATOR, Role.HEAD})
    void download(@RequestParam Map<String, String> typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var texts = Frames.texts(request);
        var form = new TrailForm(typed, texts);
        if (form.faults().any()) {
            response.sendRedirect("/jejak" + form.with("sebelum", ""));
            return;
        }
        Attachment.begin(response, Attachment.CSV, "jejak.csv");
        var sheet = new TrailSheet(response.getWriter(), texts, clock.getZone());
        sheet.begin();
        sheet.end(trail.export(form.toSearch(clock.getZone()), sheet::write));
    }

    /// By their words, in the language of the page.
    private static List<String> acts(Texts texts) {
        return texts.listBehind("act.").stream()
                .sorted(Comparator.comparing((String act) -> texts.of("act." + act))
                        .thenComparing(act -> act))
                .toList();
    }
}
