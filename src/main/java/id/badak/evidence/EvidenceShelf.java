package id.badak.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where photos lie under the SHA-256 of their bytes: a folder, or a bucket of an S3 store.
///
/// What is there is whole and never changes. A place that cannot be used throws [java.io.UncheckedIOException].
public sealed interface EvidenceShelf extends AutoCloseable permits FolderShelf, S3Shelf {
    /// Gives the shelf that a command finds in a folder, without an application and its clock.
    static EvidenceShelf in(Path folder) {
        return new FolderShelf(folder, InstantSource.system());
    }

    /// Finds the bucket that the environment names, as `serve` would.
    static Optional<EvidenceShelf> findNamed() {
        return S3Settings.findNamed().map(S3Shelf::new);
    }

    /// Names the place, for a sentence to an operator.
    String place();

    /// Keeps a photo, durable when this returns. One that is there already is as if it had been kept just now.
    void keep(String sha256, byte[] content);

    Optional<byte[]> find(String sha256);

    boolean isEmpty();

    /// Throws away all there is: for a place that was empty, and was filled in vain.
    void clear();

    /// Lists what was last kept before then, so many or fewer at a time, in no order: photos by their digest. Whoever
    /// asks closes it.
    Stream<List<String>> listOlder(Instant before, int atOnce);

    /// Deletes one of those, unless somebody kept the same photo meanwhile.
    ///
    /// @return whether this call deleted it; not, when somebody else was faster
    boolean deleteIfOlder(String name, Instant before);

    @Override
    void close();
}
