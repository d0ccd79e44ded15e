package id.badak.registry.standard;

import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.shell.Frames;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Every instrument, open to everyone who is signed in: who is measured may read the measure.
@Controller
class StandardPages {
    private final Standards standards;

    StandardPages(Standards standards) {
        this.standards = standards;
    }

    @GetMapping("/instrumen")
    @May(act = "standard.read", by = May.By.PERSON)
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("view", EditionListView.of(standards, Frames.texts(request)));
        return "registry/standard/list";
    }

    /// A draft is answered as if it did not exist.
    @GetMapping("/instrumen/{edition}")
    @May(act = "standard.read", by = May.By.PERSON)
    String show(@PathVariable String edition, HttpServletRequest request, Model model) {
        var id = new EditionId(edition);
        var shown = standards
                .find(id)
                .filter(found -> found.stage() != Edition.Stage.DRAFT)
                .orElseThrow(() -> Problem.refuse(new StandardProblem.UnknownEdition(id)));
        model.addAttribute("view", EditionView.of(shown, standards.kinds(), Frames.texts(request)));
        return "registry/standard/show";
    }
}
