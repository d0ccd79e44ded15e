package id.badak.gate.credential;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The passwords that were lost somewhere in the world, when the operator keeps a list of them.
///
/// One SHA-1 a line in capitals, with or without `:count`, sorted: the file Have I Been Pwned
/// offers for download. It is searched on the disk by halves, about forty reads, for it may be tens
/// of gigabytes.
final class LostPasswords {
    private static final int HASH_LENGTH = 40;

    private final String file;

    LostPasswords(String file) {
        this.file = file;
        if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
            throw new IllegalStateException("badak.sign-in.breached-file cannot be read: " + file);
        }
    }

    boolean contains(String password) {
        if (file.isEmpty()) {
            return false;
        }
        try (var lines = new RandomAccessFile(file, "r")) {
            return contains(lines, sha1(password));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Keeps `from` at the beginning of a line that may be the wanted one.
    private static boolean contains(RandomAccessFile lines, String wanted) throws IOException {
        var from = 0L;
        var until = lines.length();
        while (from < until) {
            var middle = (from + until) >>> 1;
            var start = startOfLine(lines, middle, from);
            lines.seek(start);
            var line = lines.readLine();
            var order = wanted.compareTo(line == null ? "" : line.substring(0, Math.min(HASH_LENGTH, line.length())));
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                until = start;
            } else {
                from = lines.getFilePointer();
            }
        }
        return false;
    }

    private static long startOfLine(RandomAccessFile lines, long within, long atLeast) throws IOException {
        var at = within;
        while (at > atLeast) {
            lines.seek(at - 1);
            if (lines.read() == '\n') {
                break;
            }
            at--;
        }
        return at;
    }

    private static String sha1(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
