package id.badak.gate.profile;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/// A passkey's device in software: what a browser and a stick would do together, and lies that no browser tells.
final class SoftKey {
    private static final int COORDINATE_BYTES = 32;
    private static final int TOUCHED = 0x01;
    private static final int NEW_KEY = 0x40;

    /// CBOR of `{"fmt": "none", "attStmt": {}, "authData":` and the head of a byte string of two bytes' length.
    private static final byte[] NO_STATEMENT =
            HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746159");

    /// COSE of an ES256 key: kind, algorithm, curve, then the head of each coordinate.
    private static final byte[] ES256 = HexFormat.of().parseHex("a5010203262001215820");
    private static final byte[] SECOND_COORDINATE = HexFormat.of().parseHex("225820");

    final byte[] id = new byte[16];
    String host;
    String origin;
    String kind = "";
    int flags = TOUCHED;
    int count;
    private KeyPair pair;

    SoftKey(int port) {
        host = "127.0.0.1";
        origin = "http://127.0.0.1:" + port;
        new SecureRandom().nextBytes(id);
        pair = pair();
    }

    /// Loses its key and has a new one under the same id.
    void changeKey() {
        pair = pair();
    }

    /// The fields that a browser would send when a passkey is made.
    Map<String, String> create(String challenge) {
        var said = said(flags | NEW_KEY, credential());
        var statement = new ByteArrayOutputStream();
        statement.writeBytes(NO_STATEMENT);
        statement.writeBytes(
                ByteBuffer.allocate(Short.BYTES).putShort((short) said.length).array());
        statement.writeBytes(said);
        return Map.of("data", text(client("webauthn.create", challenge)), "pernyataan", text(statement.toByteArray()));
    }

    /// The fields that a browser would send when somebody comes in; the device counts on.
    Map<String, String> sign(String challenge) {
        count++;
        var said = said(flags, new byte[0]);
        var client = client("webauthn.get", challenge);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(said);
            signature.update(sha256(client));
            return Map.of(
                    "data", text(client),
                    "pernyataan", text(said),
                    "kunci", text(id),
                    "tanda", text(signature.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] client(String what, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(kind.isEmpty() ? what : kind, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] said(int flagged, byte[] more) {
        return ByteBuffer.allocate(37 + more.length)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flagged)
                .putInt(count)
                .put(more)
                .array();
    }

    private byte[] credential() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return ByteBuffer.allocate(
                        16 + Short.BYTES + id.length + ES256.length + SECOND_COORDINATE.length + 2 * COORDINATE_BYTES)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(ES256)
                .put(coordinate(point.getAffineX()))
                .put(SECOND_COORDINATE)
                .put(coordinate(point.getAffineY()))
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        var hex = "%064x".formatted(number);
        return HexFormat.of().parseHex(hex);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
