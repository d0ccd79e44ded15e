package id.badak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Notes a form that came back with its faults, as [RefusalLog] does what was refused otherwise. A person mistypes;
/// somebody who looks for a way round our checks is seen by how often.
@Component
class RefusedForms implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        var status = response.getStatus();
        if (HttpStatusCode.valueOf(status).is4xxClientError() && !RefusalLog.isNoted(request)) {
            RefusalLog.note(status, "shell.faults", request);
        }
    }
}
