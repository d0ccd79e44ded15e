package id.badak.study.material;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One idea that passages are marked with, and the finer ones below it.
///
/// @param codable  false for a heading that holds codes and marks nothing itself, as a theme
/// @param color    as `#RRGGBB`
/// @param stage    absent where nobody said how far the thinking has come
public record Code(
        UUID id,
        String name,
        boolean codable,
        @Nullable String color,
        String description,
        @Nullable Stage stage,
        List<UUID> memos,
        List<Code> children) {

    /// How far the thinking has come, after Strauss and Corbin: close to the words, in relation to
    /// other codes, or around one core.
    public enum Stage {
        OPEN,
        AXIAL,
        SELECTIVE
    }

    public Code {
        memos = List.copyOf(memos);
        children = List.copyOf(children);
    }

    /// This code and all below it, a parent before its children.
    public Stream<Code> withAll() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Code::withAll));
    }

    public Code at(@Nullable Stage other) {
        return new Code(id, name, codable, color, description, other, memos, children);
    }

    public Code with(List<Code> others) {
        return new Code(id, name, codable, color, description, stage, memos, others);
    }
}
