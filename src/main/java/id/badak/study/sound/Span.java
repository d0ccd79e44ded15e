package id.badak.study.sound;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which bytes of a recording a player asks for: RFC 9110 section 14, one range of bytes.
///
/// @param first  from 0, `beyond` the byte behind the last
/// @param isPart whether it is not simply all
record Span(int first, int beyond, boolean isPart) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    /// What is no one range of bytes asks for all, as the RFC lets a server take it.
    ///
    /// @return empty where the range is beyond the recording
    static Optional<Span> of(@Nullable String header, int length) {
        var range = RANGE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.of(new Span(0, length, false));
        }
        if (range.group(1).isEmpty()) {
            int last = Integer.parseInt(range.group(2));
            return last == 0 ? Optional.empty() : Optional.of(new Span(Math.max(0, length - last), length, true));
        }
        int first = Integer.parseInt(range.group(1));
        int beyond = range.group(2).isEmpty() ? length : Math.min(length, Integer.parseInt(range.group(2)) + 1);
        return first >= length || beyond <= first ? Optional.empty() : Optional.of(new Span(first, beyond, true));
    }
}
