package id.badak.registry.enrolment;

import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facilities;
import id.badak.shell.Frames;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class EnrolmentPages {
    private static final String FORM = "registry/enrolment/form";
    private static final int UNPROCESSABLE = 422;

    private final Enrolment enrolment;
    private final Facilities facilities;
    private final Vocabulary vocabulary;

    EnrolmentPages(Enrolment enrolment, Facilities facilities, Vocabulary vocabulary) {
        this.enrolment = enrolment;
        this.facilities = facilities;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/sarana/baru")
    @May(
            act = "facility.register",
            roles = {Role.COORDINATOR, Role.MENTOR})
    String ask(HttpServletRequest request, Model model) {
        return form(FacilityForm.EMPTY, List.of(), request, model);
    }

    @PostMapping("/sarana/baru")
    @May(
            act = "facility.register",
            roles = {Role.COORDINATOR, Role.MENTOR})
    String register(
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        var form = FacilityForm.read(field -> Objects.requireNonNullElse(request.getParameter(field.column()), ""));
        var faults = enrolment.register(form);
        if (!faults.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return form(form, faults, request, model);
        }
        Notices.leave(redirect, request, "facility.registered");
        var registered = facilities.listByReference(List.of(form.value(FacilityField.REFERENCE)));
        return "redirect:/sarana/" + registered.getFirst().id();
    }

    private String form(FacilityForm form, List<FacilityForm.Fault> faults, HttpServletRequest request, Model model) {
        model.addAttribute("view", FacilityFormView.of(form, faults, vocabulary.ofOwnOffice(), Frames.texts(request)));
        return FORM;
    }
}
