package id.badak.study.sound;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key of one recording, and what it seals: AES-256-GCM, piece by piece.
///
/// A piece's number is its nonce, which no key sees twice since each recording has its own; number, recording and
/// whether it is the last are sealed with it, so that no piece stands in another's place and none is missing unseen.
final class Seal {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int UUID_BYTES = 16;

    private final RecordingId recording;
    private final byte[] key;

    private Seal(RecordingId recording, byte[] key) {
        this.recording = recording;
        this.key = key;
    }

    static Seal fresh(RecordingId recording) {
        var key = new byte[SoundKeys.BYTES];
        RANDOM.nextBytes(key);
        return new Seal(recording, key);
    }

    static Seal unwrap(RecordingId recording, byte[] wrapped, byte[] by) {
        var nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length);
        return new Seal(recording, cipher(Cipher.DECRYPT_MODE, by, nonce, label(recording, -1, false), sealed));
    }

    /// The key itself, sealed by another; its nonce before it.
    byte[] wrap(byte[] by) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, by, nonce, label(recording, -1, false), key);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// @param number from 0
    byte[] seal(int number, boolean isLast, byte[] piece) {
        return cipher(Cipher.ENCRYPT_MODE, key, nonce(number), label(recording, number, isLast), piece);
    }

    byte[] open(int number, boolean isLast, byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, key, nonce(number), label(recording, number, isLast), sealed);
    }

    private static byte[] nonce(int number) {
        return ByteBuffer.allocate(NONCE_BYTES)
                .putInt(NONCE_BYTES - Integer.BYTES, number)
                .array();
    }

    private static byte[] label(RecordingId recording, int number, boolean isLast) {
        return ByteBuffer.allocate(UUID_BYTES + Integer.BYTES + 1)
                .putLong(recording.value().getMostSignificantBits())
                .putLong(recording.value().getLeastSignificantBits())
                .putInt(number)
                .put((byte) (isLast ? 1 : 0))
                .array();
    }

    /// @throws IllegalStateException where it was sealed by another key, or changed since
    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] label, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(label);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("a recording does not open", fault);
        }
    }

    @Override
    public String toString() {
        return "Seal[" + recording + "]";
    }
}
