package id.badak.shell;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.permission.Permission;
import java.util.Collection;
import java.util.stream.Collectors;

record PermissionView(Collection<Permission> permissions) {
    String who(Permission permission, Language language) {
        var texts = Texts.in(language);
        return switch (permission.by()) {
            case ANYONE -> texts.of("permission.anyone");
            case PERSON -> texts.of("permission.person");
            case ROLE ->
                permission.roles().stream().map(role -> texts.of("role", role)).collect(Collectors.joining(", "));
        };
    }
}
