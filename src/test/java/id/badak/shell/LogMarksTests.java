package id.badak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.Ids;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LogMarksTests {
    private final String given = Ids.next().toString();

    /// The proxy hands on what a browser sent, unless its operator told it otherwise.
    @Test
    void takeNoIdOfARequestFromWhoSentIt() throws Exception {
        assertThat(mark(new ShellSettings(false, false), given))
                .hasSize(given.length())
                .isNotEqualTo(given);
    }

    @Test
    void takeItWhereTheProxyWritesIt() throws Exception {
        assertThat(mark(new ShellSettings(false, true), given)).isEqualTo(given);
        assertThat(mark(new ShellSettings(false, true), "kata orang")).hasSize(given.length());
    }

    private static String mark(ShellSettings settings, String sent) throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("X-Request-Id", sent);
        var seen = new AtomicReference<String>();
        new LogMarks(settings).doFilter(request, new MockHttpServletResponse(), (_, _) -> seen.set(MDC.get("request")));
        return seen.get();
    }
}
