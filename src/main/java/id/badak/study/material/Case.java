package id.badak.study.material;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom or what one looks at as a whole, as an informant or a facility: what is known of it, and
/// which texts and passages are its own.
public record Case(
        UUID id,
        @Nullable String name,
        String description,
        List<UUID> codes,
        List<Variable.Value> values,
        List<UUID> sources,
        List<UUID> passages) {
    public Case {
        codes = List.copyOf(codes);
        values = List.copyOf(values);
        sources = List.copyOf(sources);
        passages = List.copyOf(passages);
    }
}
