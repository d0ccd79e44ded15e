package id.badak.study.joint;

import id.badak.kernel.Sha256;
import id.badak.study.print.Provenance;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a report was made from.
///
/// @param hashes  of what was read, by name; in the order of the names
/// @param program version, and the hash of all that was read
/// @param file    of the one file that runs; empty where it runs from loose classes
public record Origin(Map<String, String> hashes, Provenance program, Optional<String> file) {
    public Origin {
        hashes = new TreeMap<>(hashes);
    }

    /// With the program that runs.
    public Origin(Map<String, String> hashes) {
        this(hashes, Provenance.of(whole(hashes)), Provenance.findProgram());
    }

    private static String whole(Map<String, String> hashes) {
        var sha = new Sha256();
        new TreeMap<>(hashes)
                .forEach((name, hash) -> sha.add(name).add("\0").add(hash).add("\n"));
        return sha.hex();
    }
}
