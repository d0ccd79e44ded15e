package id.badak.study.check;

import id.badak.kernel.OfficeId;
import id.badak.kernel.Sha256;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// What stands behind `#` in the link that an informant is given: the office, so that its rows can be asked for at all,
/// and 32 random bytes, of which nothing but a digest is kept. Who names another office finds nothing there.
final class CheckLink {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OFFICE_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private final OfficeId office;
    private final byte[] bytes;

    private CheckLink(OfficeId office, byte[] bytes) {
        this.office = office;
        this.bytes = bytes;
    }

    static CheckLink fresh(OfficeId office) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        var bytes = ByteBuffer.allocate(OFFICE_BYTES + SECRET_BYTES)
                .putLong(office.value().getMostSignificantBits())
                .putLong(office.value().getLeastSignificantBits())
                .put(secret)
                .array();
        return new CheckLink(office, bytes);
    }

    /// Reads one, whether all of the link was pasted or what stands behind `#`.
    static Optional<CheckLink> read(String link) {
        try {
            var bytes = Base64.getUrlDecoder()
                    .decode(link.substring(link.lastIndexOf('#') + 1).strip());
            if (bytes.length != OFFICE_BYTES + SECRET_BYTES) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            return Optional.of(new CheckLink(new OfficeId(new UUID(buffer.getLong(), buffer.getLong())), bytes));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    OfficeId office() {
        return office;
    }

    /// No slow one is needed: nobody guesses 256 random bits.
    String digest() {
        return Sha256.of(bytes).hex();
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "CheckLink[]";
    }
}
