package id.badak.study.sound;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What a recording is, by its first bytes and never by its name. Sources: ID3v2 and MPEG audio frames; ISO 14496-12
/// (`ftyp`); RFC 3533 (Ogg); RIFF WAVE; EBML (Matroska, WebM). GK, high.
enum SoundFormat {
    MP3("audio/mpeg"),
    M4A("audio/mp4"),
    OGG("audio/ogg"),
    WAV("audio/wav"),
    WEBM("audio/webm");

    /// How many bytes tell.
    static final int HEAD = 64;

    /// Brands of MPEG-4 files that phones record sound in.
    private static final Set<String> BRANDS = Set.of(
            "M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "iso4", "iso5", "iso6", "3gp4", "3gp5", "3gp6", "dash");

    private final String mediaType;

    SoundFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<SoundFormat> of(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("ID3") || isFrame(content)) {
            return Optional.of(MP3);
        }
        if (head.startsWith("ftyp", 4) && head.length() >= 12 && BRANDS.contains(head.substring(8, 12))) {
            return Optional.of(M4A);
        }
        if (head.startsWith("OggS")) {
            return Optional.of(OGG);
        }
        if (head.startsWith("RIFF") && head.startsWith("WAVE", 8)) {
            return Optional.of(WAV);
        }
        return head.startsWith("\u001aE\u00df\u00a3") && head.contains("webm") ? Optional.of(WEBM) : Optional.empty();
    }

    /// The first frame of MPEG audio, layer III: eleven bits of sync, then version, layer, rate and frequency, of which
    /// the reserved values are none.
    private static boolean isFrame(byte[] content) {
        if (content.length < 4) {
            return false;
        }
        int header = 0;
        for (byte one : Arrays.copyOf(content, 4)) {
            header = header << 8 | (one & 0xff);
        }
        return header >>> 21 == 0x7ff
                && (header >>> 19 & 3) != 1
                && (header >>> 17 & 3) == 1
                && (header >>> 12 & 15) != 15
                && (header >>> 10 & 3) != 3;
    }
}
