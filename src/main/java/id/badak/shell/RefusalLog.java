package id.badak.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One line for each act that was refused, for whoever looks for attempts: why, and at which kind of address. Who it
/// was stands in the line's marks, where it is known.
///
/// Of an address only our own words are written: its ids are of no use here, and a ticket's is a secret.
final class RefusalLog {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final Pattern NO_WORD = Pattern.compile("/(?![a-z-]{1,24}(?:/|$))[^/]+");

    private static final String NOTED = RefusalLog.class.getName();

    private RefusalLog() {}

    static void note(int status, String why, HttpServletRequest request) {
        request.setAttribute(NOTED, true);
        var actor = Frames.actor();
        if (actor != null) {
            LogMarks.add(actor);
        }
        var path = NO_WORD.matcher(Frames.pathOf(request)).replaceAll("/*");
        LOG.info("refused {} {} {} {}", status, why, method(request), path);
    }

    static boolean isNoted(HttpServletRequest request) {
        return request.getAttribute(NOTED) != null;
    }

    /// The server asks for the page of a refusal with GET, whatever was asked before.
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String before
                ? before
                : request.getMethod();
    }
}
