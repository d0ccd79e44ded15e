package id.badak.demo;

import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.office.Office;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

record Company(Office office, Actor system, Map<String, Actor> parts) {
    Company {
        parts = Map.copyOf(parts);
    }

    static Company of(Office office, List<Part> cast) {
        var parts = new LinkedHashMap<String, Actor>();
        cast.forEach(
                part -> parts.put(part.code(), new Actor(new AccountId(Ids.next()), office.id(), part.role(), null)));
        return new Company(office, new Actor(new AccountId(Ids.next()), office.id(), Role.SYSTEM, null), parts);
    }

    Actor the(String code) {
        return Objects.requireNonNull(parts.get(code), code);
    }

    /// @param code     what the story calls it
    /// @param username empty for those who do not sign in
    record Part(String code, Role role, String name, String username) {}
}
