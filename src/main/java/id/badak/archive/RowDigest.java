package id.badak.archive;

import id.badak.kernel.Sha256;
import java.io.OutputStream;

/// Digests what is written and counts its lines; a row of COPY's text form is one line.
public final class RowDigest extends OutputStream {
    private final Sha256 digest = new Sha256();
    private long count;

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        digest.add(bytes, from, length);
        for (var at = from; at < from + length; at++) {
            if (bytes[at] == '\n') {
                count++;
            }
        }
    }

    public long count() {
        return count;
    }

    /// Ends the digest; what is written after it begins another.
    public String sha256() {
        return digest.hex();
    }
}
