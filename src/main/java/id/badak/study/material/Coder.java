package id.badak.study.material;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who marked something. A coder without a name is still somebody else: two people who coded apart
/// from each other must not become one.
///
/// @param login what the program that wrote the file calls them
public record Coder(
        UUID id, @Nullable String name, @Nullable String login) {}
