package id.badak.shell;

import id.badak.kernel.May;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Answers what never reached a page: an unknown address, a form without its token.
@Controller
class LastResortPages implements ErrorController {

    @RequestMapping("/error")
    @May(act = "accident.read", by = May.By.ANYONE)
    ModelAndView show(HttpServletRequest request) {
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? 404 : code;
        RefusalLog.note(status, "at-the-door", request);
        var texts = Frames.texts(request);
        var key = "refusal." + status;
        var page = new ModelAndView("shell/refusal");
        page.addObject("view", new RefusalView(status, texts.of(texts.has(key) ? key : "refusal.400"), ""));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
