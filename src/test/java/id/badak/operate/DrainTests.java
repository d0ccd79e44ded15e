package id.badak.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DrainTests {
    private final Drain drain = new Drain(new OperateSettings(0, 0, 0, 0));

    @Test
    void endsConnectionsOnceTheNodeLeaves() throws Exception {
        drain.start();
        assertThat(answer().getHeader("Connection")).isNull();
        assertThat(drain.isRunning()).isTrue();

        drain.stop();
        assertThat(answer().getHeader("Connection")).isEqualTo("close");
        assertThat(drain.isRunning()).isFalse();
    }

    private MockHttpServletResponse answer() throws Exception {
        var response = new MockHttpServletResponse();
        drain.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}
