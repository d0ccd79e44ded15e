package id.badak.study.indicator;

import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/indikator")
class DefinitionPages {
    private final Indicators indicators;

    DefinitionPages(Indicators indicators) {
        this.indicators = indicators;
    }

    @GetMapping
    @May(
            act = "indicator.read",
            roles = {Role.HEAD, Role.RESEARCHER, Role.NATIONAL})
    String list(Model model) {
        model.addAttribute("view", Definition.list());
        return "study/indicator/definitions";
    }

    /// Heads and the nation read what a number means; what was counted is for the office's researchers.
    @GetMapping("/{kode}")
    @May(
            act = "indicator.read",
            roles = {Role.HEAD, Role.RESEARCHER, Role.NATIONAL})
    String show(@PathVariable String kode, Model model) {
        var definition = Definition.find(kode).orElseThrow(() -> Problem.refuse(new UnknownIndicator()));
        boolean counted = Acting.get().role() == Role.RESEARCHER;
        model.addAttribute(
                "view",
                new DefinitionView(
                        definition,
                        counted && definition.side() == Definition.Side.MENTORING ? indicators.countMentoring() : null,
                        counted && definition.isOfPermits() ? indicators.countPermits() : null));
        return "study/indicator/definition";
    }
}
