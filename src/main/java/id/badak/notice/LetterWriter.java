package id.badak.notice;

import java.util.Optional;

/// Turns one kind of notice into a letter, at the moment it is sent.
public interface LetterWriter {
    /// The kind of notice, as in `news.valve-opened`.
    String kind();

    /// Writes it; nothing when there is nobody to write to.
    Optional<Letter> write(Notice notice);
}
