package id.badak.study.joint;

import id.badak.kernel.Sha256;
import id.badak.study.print.Provenance;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a report was made from.
///
/// @param hashes  of what was read, by name; in the order of the names
/// @param program version, and the hash of all that was read
/// @param file    of the one file that runs; empty where it runs from loose classes
/// @param records of a study that Badak keeps; empty where it was read from a folder
public record Origin(Map<String, String> hashes, Provenance program, Optional<String> file, Optional<Records> records) {
    /// When a study that Badak keeps was read.
    ///
    /// @param edition of the study's design
    /// @param on      the day on which all of it was read
    public record Records(int edition, LocalDate on) {}

    public Origin {
        hashes = new TreeMap<>(hashes);
    }

    /// Of a folder, with the program that runs.
    public Origin(Map<String, String> hashes) {
        this(hashes, Optional.empty());
    }

    /// Of what Badak keeps, with the program that runs.
    public Origin(Map<String, String> hashes, Records records) {
        this(hashes, Optional.of(records));
    }

    private Origin(Map<String, String> hashes, Optional<Records> records) {
        this(hashes, Provenance.of(whole(hashes)), Provenance.findProgram(), records);
    }

    private static String whole(Map<String, String> hashes) {
        var sha = new Sha256();
        new TreeMap<>(hashes)
                .forEach((name, hash) -> sha.add(name).add("\0").add(hash).add("\n"));
        return sha.hex();
    }
}
