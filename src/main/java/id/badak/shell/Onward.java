package id.badak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.view.RedirectView;

/// Where an act leads whose form a script sent: the browser goes there, since a script that is sent on would put the
/// next page into this one. What was left for the next page by [Notices] comes along.
public final class Onward extends RedirectView {
    public Onward(String path) {
        super(path);
    }

    @Override
    protected void sendRedirect(
            HttpServletRequest request, HttpServletResponse response, String targetUrl, boolean http10Compatible) {
        response.setHeader("HX-Redirect", targetUrl);
    }
}
