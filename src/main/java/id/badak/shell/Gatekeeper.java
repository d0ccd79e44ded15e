package id.badak.shell;

import id.badak.kernel.May;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Lets a request through to the page that it asks for, when the page's [May] names the person's role.
///
/// It asks the same map that will answer the request, so no second list of addresses can differ from
/// it. What that map does not know is denied.
@Component
class Gatekeeper implements AuthorizationManager<RequestAuthorizationContext> {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Gatekeeper(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var who = authentication.get();
        var granted = who != null
                && who.getPrincipal() instanceof Person person
                && find(context.getRequest())
                        .filter(may -> Arrays.asList(may.roles())
                                .contains(person.actor().role()))
                        .isPresent();
        return new AuthorizationDecision(granted);
    }

    private Optional<May> find(HttpServletRequest request) {
        return mappings.stream()
                .flatMap(mapping -> find(mapping, request).stream())
                .findFirst();
    }

    private static Optional<May> find(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            var chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler
                    ? Optional.ofNullable(handler.getMethodAnnotation(May.class))
                    : Optional.empty();
        } catch (Exception unanswerable) {
            // No page answers this method or this kind of body; what is not answered is denied.
            return Optional.empty();
        }
    }
}
