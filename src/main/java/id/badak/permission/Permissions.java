package id.badak.permission;

import id.badak.kernel.May;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The one table of who may do which act, gathered from the lines beside the running pages and
/// doors.
@Component
public class Permissions {
    private final RequestMappingHandlerMapping pages;
    private final ApplicationContext rooms;
    private final SingletonSupplier<Collection<Permission>> table = SingletonSupplier.of(this::gather);

    Permissions(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages, ApplicationContext rooms) {
        this.pages = pages;
        this.rooms = rooms;
    }

    /// Lists every act once, by name.
    ///
    /// @throws IllegalStateException when two places of one act do not name the same people
    public Collection<Permission> list() {
        return table.obtain();
    }

    private Collection<Permission> gather() {
        return Stream.concat(ofPages(), ofDoors())
                .collect(Collectors.toMap(Permission::act, line -> line, Permissions::join, TreeMap::new))
                .values();
    }

    private static Permission join(Permission one, Permission other) {
        if (!one.agreesWith(other)) {
            throw new IllegalStateException(one.act() + " is allowed differently in two places: " + one + ", " + other);
        }
        return one.with(other);
    }

    private Stream<Permission> ofPages() {
        return pages.getHandlerMethods().entrySet().stream()
                .flatMap(page -> of(page.getValue().getMethodAnnotation(May.class), ways(page.getKey())));
    }

    private Stream<Permission> ofDoors() {
        return rooms.getBeansWithAnnotation(Service.class).values().stream()
                .flatMap(door -> Arrays.stream(AopUtils.getTargetClass(door).getDeclaredMethods()))
                .map(Permissions::may)
                .flatMap(may -> of(may, new TreeSet<>()));
    }

    private static @Nullable May may(Method act) {
        return act.getAnnotation(May.class);
    }

    private static Stream<Permission> of(@Nullable May may, SortedSet<String> ways) {
        return may == null
                ? Stream.empty()
                : Stream.of(new Permission(may.act(), may.by(), new TreeSet<>(List.of(may.roles())), ways));
    }

    private static SortedSet<String> ways(RequestMappingInfo page) {
        var methods = page.getMethodsCondition().getMethods();
        return page.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of(pattern)
                        : methods.stream().map(method -> method + " " + pattern))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
