package id.badak.study.folder;

import id.badak.kernel.Sha256;
import id.badak.kernel.YamlFault;
import id.badak.kernel.YamlNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The files of a study folder, each read once, and their hashes.
///
/// A file whose name is not known is refused, since it may be a misspelt one that would be silently
/// left out; notes for people (`*.md`) and hidden files may lie there.
final class Shelf {
    static final String STUDY = "study.yaml";
    static final String INFORMANTS = "informants.yaml";
    static final String CODEBOOK = "codebook.yaml";
    static final String CODINGS = "codings.yaml";
    static final String CHECKS = "checks.yaml";
    static final String CLAIMS = "claims.yaml";
    static final String RESULTS = "results.json";
    static final String QDPX = "coding.qdpx";
    static final String INTERVIEWS = "interviews";

    private static final Set<String> KNOWN =
            Set.of(STUDY, INFORMANTS, CODEBOOK, CODINGS, CHECKS, CLAIMS, RESULTS, QDPX, INTERVIEWS);

    /// Source: ours, far above any study we know of.
    private static final int LARGEST_TEXT = 4 << 20;

    private static final int LARGEST_QDPX = 256 << 20;
    private static final int MOST_FILES = 1000;
    private static final Pattern TRANSCRIPT = Pattern.compile("(\\d{2,3})\\.txt");

    private final Path folder;
    private final Map<String, String> hashes = new TreeMap<>();

    Shelf(Path folder) throws IOException {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            throw FolderFault.of(String.valueOf(folder.getFileName()), "no-folder");
        }
        for (var name : names(folder)) {
            if (!name.startsWith(".") && !name.endsWith(".md") && !KNOWN.contains(name)) {
                throw FolderFault.of(
                        name,
                        "unknown-file",
                        String.join(", ", KNOWN.stream().sorted().toList()));
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        var names = new ArrayList<String>();
        try (var all = Files.newDirectoryStream(folder)) {
            for (var one : all) {
                names.add(String.valueOf(one.getFileName()));
                if (names.size() > MOST_FILES) {
                    throw FolderFault.of(String.valueOf(folder.getFileName()), "many-files", MOST_FILES);
                }
            }
        }
        Collections.sort(names);
        return names;
    }

    /// What was read, by name; no word of what was withdrawn is to be known by its hash either, so the
    /// caller takes those out.
    Map<String, String> hashes() {
        return hashes;
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    YamlNode yaml(String name) throws IOException {
        if (!has(name)) {
            throw FolderFault.of(name, "missing");
        }
        var text = text(name, false);
        try {
            return YamlNode.read(name, new StringReader(text));
        } catch (YamlFault fault) {
            throw FolderFault.of(fault);
        }
    }

    Optional<byte[]> bytes(String name) throws IOException {
        return has(name) ? Optional.of(read(name, LARGEST_TEXT)) : Optional.empty();
    }

    Path qdpx() throws IOException {
        read(QDPX, LARGEST_QDPX);
        return folder.resolve(QDPX);
    }

    /// The transcripts by the number of their informant, in its order.
    Map<String, String> transcripts() throws IOException {
        var all = new TreeMap<String, String>();
        var within = folder.resolve(INTERVIEWS);
        if (!has(INTERVIEWS)) {
            return all;
        }
        if (!Files.isDirectory(within, LinkOption.NOFOLLOW_LINKS)) {
            throw FolderFault.of(INTERVIEWS, "no-plain-folder");
        }
        for (var name : names(within)) {
            if (name.startsWith(".") || name.endsWith(".md")) {
                continue;
            }
            var number = TRANSCRIPT.matcher(name);
            if (!number.matches()) {
                throw FolderFault.of(INTERVIEWS + "/" + name, "transcript-name");
            }
            all.put(number.group(1), text(INTERVIEWS + "/" + name, true));
        }
        return all;
    }

    /// @param exact whether every letter counts: a line end of Windows or a mark at the beginning would
    ///              shift all offsets, and to take it off would be to edit the transcript
    private String text(String name, boolean exact) throws IOException {
        var bytes = read(name, LARGEST_TEXT);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var from = ByteBuffer.wrap(bytes);
        try {
            var text = decoder.decode(from).toString();
            if (exact) {
                requirePlain(name, text);
            }
            return text;
        } catch (CharacterCodingException malformed) {
            throw FolderFault.at(name, lineOf(bytes, from.position()), "not-utf8");
        }
    }

    /// Every letter of a transcript that was written by hand counts, and the ends of its lines too.
    private static void requirePlain(String name, String text) {
        requirePrintable(name, text);
        int carriage = text.indexOf('\r');
        if (carriage >= 0) {
            throw FolderFault.at(name, lineAt(text, carriage), "line-ends");
        }
        if (text.startsWith("\uFEFF")) {
            throw FolderFault.at(name, 1, "mark");
        }
    }

    /// What a page cannot hold is refused, wherever the text came from. Other programs end lines as they like.
    static void requirePrintable(String name, String text) {
        if (text.isBlank()) {
            throw FolderFault.of(name, "empty");
        }
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if ((Character.isISOControl(letter) && "\t\r\n".indexOf(letter) < 0) || letter >= '\uFFFE') {
                throw FolderFault.at(name, lineAt(text, at), "control", Integer.toHexString(letter));
            }
        }
    }

    private static int lineAt(String text, int letter) {
        return 1
                + Math.toIntExact(text.substring(0, letter)
                        .chars()
                        .filter(one -> one == '\n')
                        .count());
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int at = 0; at < position; at++) {
            line += bytes[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    private byte[] read(String name, int largest) throws IOException {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw FolderFault.of(name, "no-file");
        }
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw FolderFault.of(name, "large", largest >> 20);
            }
            hashes.put(name, Sha256.of(bytes).hex());
            return bytes;
        }
    }
}
