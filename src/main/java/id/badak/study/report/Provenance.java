package id.badak.study.report;

import id.badak.kernel.Release;
import id.badak.kernel.Sha256;

/// What a result rests on: the input by its hash, and the program. No time and no path, so that the
/// same input gives the same bytes.
public record Provenance(String sha256, String version) {

    static Provenance of(byte[] input) {
        return new Provenance(Sha256.of(input).hex(), ofProgram());
    }

    static String ofProgram() {
        return Release.findVersion().orElse("(unpackaged)");
    }
}
