package id.badak.study.appraisal;

import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.shell.Frames;
import id.badak.study.report.MethodPages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What each method answers, assumes and is threatened by, for whoever plans which to use.
@Controller
class MethodPage {
    @GetMapping("/penelitian/metode")
    @May(act = "plan.read", roles = Role.RESEARCHER)
    String show(Model model, HttpServletRequest request) {
        model.addAttribute("view", MethodPages.all(Frames.texts(request).language()));
        return "study/appraisal/methods";
    }
}
