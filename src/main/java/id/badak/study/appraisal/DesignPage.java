package id.badak.study.appraisal;

import id.badak.kernel.May;
import id.badak.kernel.Role;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How many facilities and offices it takes, asked before there are data. It keeps nothing.
@Controller
class DesignPage {
    @GetMapping("/penelitian/rancangan")
    @May(act = "plan.read", roles = Role.RESEARCHER)
    String show(@RequestParam Map<String, String> typed, Model model) {
        var form = new DesignForm(typed);
        model.addAttribute("view", new DesignView(form, form.check().orElse(null)));
        return "study/appraisal/design";
    }
}
