package id.badak.gate.pace;

import id.badak.gate.allowance.Source;
import id.badak.gate.pace.PaceSettings.Matter;
import id.badak.kernel.Acting;
import id.badak.kernel.Dear;
import id.badak.kernel.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Holds back who asks faster than people and devices do, before the page does anything. A file that comes with the
/// request is on the disk by then, within the largest size that is taken, and goes with the refusal. Who is held back
/// has
/// lost nothing: what a device sends it keeps until it is answered.
///
/// Style sheets, scripts and addresses that are not there cost next to nothing and are not counted.
@Component
@EnableConfigurationProperties(PaceSettings.class)
class Pace implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /// Some hundred bytes each.
    private static final int MOST_KEYS = 20_000;

    private final PaceSettings settings;

    /// Apart, so that an enemy with many addresses pushes nobody's account out of memory.
    private final Meter accounts = new Meter(System::nanoTime, MOST_KEYS);

    private final Meter strangers = new Meter(System::nanoTime, MOST_KEYS);

    Pace(PaceSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod page) {
            var person = Acting.find();
            if (person.isPresent()) {
                take(accounts, person.get().account().toString(), matter(request, page), response);
            } else {
                take(strangers, Source.of(request), Matter.STRANGER, response);
            }
        }
        return true;
    }

    private void take(Meter meter, String who, Matter matter, HttpServletResponse response) {
        meter.take(matter + " " + who, settings.rate(matter)).ifPresent(wait -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds(wait)));
            throw Problem.refuse(
                    matter == Matter.FILE
                            ? new PaceProblem.TooManyFiles((seconds(wait) + 59) / 60)
                            : new PaceProblem.TooFast(seconds(wait)));
        });
    }

    private static Matter matter(HttpServletRequest request, HandlerMethod page) {
        if (page.hasMethodAnnotation(Dear.class)) {
            return Matter.FILE;
        }
        if (request.getServletPath().startsWith("/api/")) {
            return Matter.DEVICE;
        }
        return READING.contains(request.getMethod()) ? Matter.PAGE : Matter.ACT;
    }

    /// Rounded up: who comes at the second named is let in.
    private static int seconds(Duration wait) {
        return Math.toIntExact(wait.plusNanos(999_999_999).toSeconds());
    }
}
