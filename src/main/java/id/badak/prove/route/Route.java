package id.badak.prove.route;

import id.badak.kernel.May;
import id.badak.kernel.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// One way into the application.
///
/// @param ids    the parameters that must be ids, by name
/// @param fields the names of all its declared parameters
/// @param may    who may use it; null where a filter answers, before any page
public record Route(
        String method,
        String pattern,
        List<String> ids,
        List<String> fields,
        @Nullable May may) {

    /// Lists every route of the running application, in the order of their patterns.
    public static List<Route> list(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo mapped, HandlerMethod handler) {
        var declared = mapped.getMethodsCondition().getMethods();
        var methods = declared.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : List.copyOf(declared);
        return mapped.getPatternValues().stream()
                .flatMap(pattern -> methods.stream()
                        .map(method -> new Route(method.name(), pattern, ids(handler), fields(handler), may(handler))));
    }

    public boolean isOpen() {
        return may != null && may.by() == May.By.ANYONE;
    }

    public boolean isFor(Role role) {
        return may == null || may.by() != May.By.ROLE || List.of(may.roles()).contains(role);
    }

    private static May may(HandlerMethod handler) {
        var may = handler.getMethodAnnotation(May.class);
        if (may == null) {
            throw new AssertionError("Nobody may use " + handler + ": write who may beside it.");
        }
        return may;
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    /// A device's address, which takes no form.
    public boolean takesJson() {
        return pattern.equals("/api/operasi");
    }

    public boolean namesAThing() {
        return pattern.contains("{") || !ids.isEmpty();
    }

    /// The path with its variables filled.
    ///
    /// @param values by the pattern up to and with the variable, such as `/tugas/{id}`
    public String path(Map<String, String> values) {
        var path = pattern;
        for (var end = pattern.indexOf('}'); end >= 0; end = pattern.indexOf('}', end + 1)) {
            var key = pattern.substring(0, end + 1);
            var value = values.get(key);
            if (value == null) {
                throw new AssertionError("Nothing is planted for " + key + "; add it to Planted.");
            }
            path = path.replace(key.substring(key.lastIndexOf('{')), value);
        }
        return path;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }

    private static List<String> ids(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && parameter.getParameterType() == UUID.class)
                .map(Route::nameOf)
                .toList();
    }

    private static List<String> fields(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && !Map.class.isAssignableFrom(parameter.getParameterType()))
                .map(Route::nameOf)
                .toList();
    }

    private static String nameOf(MethodParameter parameter) {
        var written = AnnotatedElementUtils.getMergedAnnotation(parameter.getParameter(), RequestParam.class);
        return written == null || written.name().isEmpty()
                ? parameter.getParameter().getName()
                : written.name();
    }
}
