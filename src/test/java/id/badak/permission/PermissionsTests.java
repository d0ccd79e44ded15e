package id.badak.permission;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.WithBadak;
import id.badak.kernel.Language;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.kernel.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may do which act.
@WithBadak
class PermissionsTests {
    private static final Path PAGE = Path.of("docs/permissions.md");

    @Autowired
    private Permissions permissions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    @Test
    void standBesideEveryPage() {
        assertThat(pages.getHandlerMethods().values())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.hasMethodAnnotation(May.class))
                        .as("%s says who may", page)
                        .isTrue());
    }

    @Test
    void nameRolesExactlyWhereTheRoleDecides() {
        assertThat(permissions.list())
                .allSatisfy(permission -> assertThat(permission.roles().isEmpty())
                        .as(permission.act())
                        .isEqualTo(permission.by() != May.By.ROLE));
    }

    @Test
    void haveWordsForEveryAct() {
        for (var language : Language.values()) {
            assertThat(permissions.list())
                    .allSatisfy(permission -> assertThat(Texts.in(language).has("permission.act." + permission.act()))
                            .as("permission.act.%s in %s", permission.act(), language)
                            .isTrue());
        }
    }

    /// A change of who may shows as a change of this page, where a lawyer can read it.
    @Test
    void areThePageThatIsKept() throws IOException {
        var written = Path.of("target/permissions.md");
        Files.writeString(written, page());
        assertThat(page())
                .as("Who may has changed. If it was meant: cp %s %s", written, PAGE)
                .isEqualTo(Files.readString(PAGE));
    }

    private String page() {
        var texts = Texts.in(Language.ID);
        var roles = Arrays.stream(Role.values()).map(role -> texts.of("role", role));
        var head = Stream.of(
                "# " + texts.of("permission.title"),
                "",
                texts.of("permission.short") + " " + texts.of("permission.scope"),
                "",
                "Written by `PermissionsTests` from the lines (`@May`) beside the acts; never edited by hand.",
                "",
                "| " + texts.of("permission.act") + " | " + roles.collect(Collectors.joining(" | "))
                        + " | Act | Page |",
                "|" + " --- |".repeat(Role.values().length + 3));
        var rows = permissions.list().stream().map(permission -> row(permission, texts));
        return Stream.concat(head, rows).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Permission permission, Texts texts) {
        var marks = Arrays.stream(Role.values()).map(role -> mark(permission, role));
        var ways = permission.ways().stream().map(way -> "`" + way + "`").collect(Collectors.joining("<br>"));
        return "| " + texts.of("permission.act." + permission.act()) + " | " + marks.collect(Collectors.joining(" | "))
                + " | `" + permission.act() + "` | " + ways + " |";
    }

    private static String mark(Permission permission, Role role) {
        return switch (permission.by()) {
            case ROLE -> permission.roles().contains(role) ? "ya" : "–";
            case PERSON -> role == Role.SYSTEM ? "–" : "ya";
            case ANYONE -> role == Role.SYSTEM ? "–" : "ya, juga sebelum masuk";
        };
    }
}
