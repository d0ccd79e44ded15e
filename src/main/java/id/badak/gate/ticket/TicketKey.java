package id.badak.gate.ticket;

import id.badak.gate.credential.KeyFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Makes the secrets of tickets from their ids and the key file, so that no database, outbox or
/// backup of either holds one.
@Component
class TicketKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final int SEAL_BYTES = 16;
    private static final int CODES = 1_000_000;

    /// Without letters and digits that look or sound alike.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int SHOWN_LENGTH = 8;

    private final KeyFile file;

    TicketKey(KeyFile file) {
        this.file = file;
    }

    /// What stands in a link: the ticket's id and its seal.
    String link(Ticket.Kind kind, UUID id) {
        var both = ByteBuffer.allocate(ID_BYTES + SEAL_BYTES).put(bytes(id)).put(seal(kind, id));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both.array());
    }

    /// Finds the id in a link that we made, whether all of it was pasted or what stands behind `#`.
    Optional<UUID> read(Ticket.Kind kind, String link) {
        try {
            var both = Base64.getUrlDecoder()
                    .decode(link.substring(link.lastIndexOf('#') + 1).strip());
            if (both.length != ID_BYTES + SEAL_BYTES) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(both);
            var id = new UUID(buffer.getLong(), buffer.getLong());
            var given = Arrays.copyOfRange(both, ID_BYTES, both.length);
            return MessageDigest.isEqual(given, seal(kind, id)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// The six digits that go with a link, for who reads mail on another device.
    String code(UUID id) {
        var number =
                Integer.toUnsignedLong(ByteBuffer.wrap(mac("code", bytes(id))).getInt()) % CODES;
        return String.format(Locale.ROOT, "%06d", number);
    }

    boolean isCode(UUID id, String typed) {
        return MessageDigest.isEqual(
                code(id).getBytes(StandardCharsets.US_ASCII),
                typed.replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8));
    }

    /// A fresh code of forty bits, to be shown and read out.
    static String fresh() {
        var letters = new StringBuilder();
        for (var count = 0; count < SHOWN_LENGTH; count++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    /// The keyed digest of a shown code, however it was typed.
    byte[] digest(String shown) {
        var letters = shown.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return mac("shown", letters.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] seal(Ticket.Kind kind, UUID id) {
        return Arrays.copyOf(mac("link " + kind, bytes(id)), SEAL_BYTES);
    }

    /// HMAC-SHA-256; the purpose keeps what is made for one from being good for another.
    private byte[] mac(String purpose, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(file.get(), "HmacSHA256"));
            mac.update(("badak ticket " + purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
