package id.badak.study.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a text file writes its letters, found by reading all its bytes once.
///
/// UTF-8, or else Windows-1252, which old spreadsheet programs write. A file with both was pasted
/// together, and half of its names would be wrong.
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private int line = 1;
    private int pending;
    private boolean wide;
    private int wideLine;
    private int brokenLine;
    private int lead;

    private Encoding() {}

    /// @throws DatasetFault where it is no text, or two encodings at once
    static Charset of(InputStream bytes) throws IOException {
        var found = new Encoding();
        var buffer = new byte[1 << 16];
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            for (int i = 0; i < n; i++) {
                found.add(buffer[i] & 0xFF);
            }
        }
        return found.charset();
    }

    private void add(int one) {
        if (one == 0) {
            throw new DatasetFault(line, "(file)", "not-text");
        }
        if (pending > 0 && (one & 0xC0) == 0x80) {
            boolean first = lead != 0;
            boolean wrong = first
                    && ((lead == 0xE0 && one < 0xA0)
                            || (lead == 0xED && one > 0x9F)
                            || (lead == 0xF0 && one < 0x90)
                            || (lead == 0xF4 && one > 0x8F));
            lead = 0;
            if (wrong) {
                breakHere();
            } else if (--pending == 0 && !wide) {
                wide = true;
                wideLine = line;
            }
            return;
        }
        if (pending > 0) {
            breakHere();
        }
        if (one >= 0x80) {
            begin(one);
        } else if (one == '\n') {
            line++;
        }
    }

    private void begin(int one) {
        if (one >= 0xC2 && one <= 0xDF) {
            pending = 1;
        } else if (one >= 0xE0 && one <= 0xEF) {
            pending = 2;
        } else if (one >= 0xF0 && one <= 0xF4) {
            pending = 3;
        } else {
            breakHere();
            return;
        }
        lead = one;
    }

    private void breakHere() {
        pending = 0;
        lead = 0;
        if (brokenLine == 0) {
            brokenLine = line;
        }
    }

    private Charset charset() {
        if (pending > 0) {
            breakHere();
        }
        if (brokenLine == 0) {
            return StandardCharsets.UTF_8;
        }
        if (wide) {
            throw new DatasetFault(
                    Math.max(wideLine, brokenLine),
                    "(file)",
                    "mixed-encoding",
                    String.valueOf(wideLine),
                    String.valueOf(brokenLine));
        }
        return WINDOWS;
    }
}
