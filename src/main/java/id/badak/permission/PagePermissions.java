package id.badak.permission;

import id.badak.kernel.May;
import id.badak.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Asks the line beside a page's handler before the request reaches it.
///
/// The handler is looked up as the dispatcher will look it up a moment later, so a new page is
/// closed until it has a line, and no table of addresses can fall behind. An address without a
/// handler is answered "not found" to those who have signed in and leads everybody else to the
/// sign-in page: both say the same of every address that is not there.
@Component
public class PagePermissions implements AuthorizationManager<RequestAuthorizationContext> {
    private final RequestMappingHandlerMapping pages;
    private final AuthorizationManagerFactory<Object> people;

    PagePermissions(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages,
            AuthorizationManagerFactory<Object> people) {
        this.pages = pages;
        this.people = people;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        var handler = handler(asked.getRequest());
        if (handler == null) {
            return people.authenticated().authorize(who, asked);
        }
        var may = handler.getMethodAnnotation(May.class);
        return may == null ? new AuthorizationDecision(false) : managerOf(may).authorize(who, asked);
    }

    private AuthorizationManager<Object> managerOf(May may) {
        return switch (may.by()) {
            case ROLE -> people.hasAnyRole(names(may.roles()));
            case PERSON -> people.authenticated();
            case ANYONE -> people.permitAll();
        };
    }

    private @Nullable HandlerMethod handler(HttpServletRequest request) {
        var before = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var found = pages.getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod handler ? handler : null;
        } catch (Exception nothingMeetsIt) {
            // A method, a type or a header that no page takes. The dispatcher asks the same again and answers it.
            return null;
        } finally {
            request.setAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE, before);
        }
    }

    private static String[] names(Role[] roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
