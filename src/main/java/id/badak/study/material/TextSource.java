package id.badak.study.material;

import id.badak.study.material.Project.Stamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text that can be marked: an interview, a note of an observation, a document.
///
/// @param rich    the file with the same text and its styles, where one came along
/// @param codings what marks the text as a whole
/// @param memos   the ids of what was written about it
public record TextSource(
        UUID id,
        @Nullable String name,
        Stamp stamp,
        String description,
        Text text,
        @Nullable String rich,
        List<Passage> passages,
        List<Coding> codings,
        List<UUID> memos,
        List<Variable.Value> values)
        implements Project.Source {

    /// The words themselves, or where they were said to be.
    public sealed interface Text {
        /// The words, with the line ends they came with.
        record Known(String words) implements Text {
            /// A byte order mark belongs to a file; in a text it would shift every offset.
            public Known {
                if (words.startsWith("\uFEFF")) {
                    throw new IllegalArgumentException("a text that begins with a byte order mark");
                }
            }
        }

        /// The file did not come along, or cannot be read as text. Passages keep their offsets.
        record Missing(@Nullable String path) implements Text {}
    }

    public TextSource {
        passages = List.copyOf(passages);
        codings = List.copyOf(codings);
        memos = List.copyOf(memos);
        values = List.copyOf(values);
        if (text instanceof Text.Known(var words)) {
            long length = words.codePointCount(0, words.length());
            if (passages.stream().anyMatch(passage -> passage.end() > length)) {
                throw new IllegalArgumentException("a passage beyond the end of its text");
            }
        }
    }

    /// The same words with other marks.
    public TextSource with(List<Passage> marked, List<Coding> marks, List<UUID> notes) {
        return new TextSource(id, name, stamp, description, text, rich, marked, marks, notes, values);
    }

    /// The words a passage marks; empty where the text did not come along.
    public String quote(Passage passage) {
        return text instanceof Text.Known(var words) ? passage.of(words) : "";
    }

    /// What marks the text or a part of it, in the order it stands.
    public Stream<Coding> allCodings() {
        return Stream.concat(passages.stream().flatMap(passage -> passage.codings().stream()), codings.stream());
    }

    Stream<Stamp> stamps() {
        return Stream.concat(
                Stream.of(stamp),
                Stream.concat(
                        passages.stream().map(Passage::stamp), allCodings().map(Coding::stamp)));
    }

    Stream<UUID> memosNamed() {
        return Stream.concat(
                memos.stream(),
                Stream.concat(
                        passages.stream().flatMap(passage -> passage.memos().stream()),
                        allCodings().flatMap(coding -> coding.memos().stream())));
    }
}
