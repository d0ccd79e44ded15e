package id.badak.study.evaluation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// What a result rests on: the input by its hash, and the program. No time and no path, so that the
/// same input gives the same bytes.
record Provenance(String sha256, String version) {

    static Provenance of(byte[] input) {
        var version = Provenance.class.getPackage().getImplementationVersion();
        return new Provenance(sha256(input), Objects.requireNonNullElse(version, "(unpackaged)"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
