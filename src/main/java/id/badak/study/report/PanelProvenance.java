package id.badak.study.report;

import id.badak.study.print.Provenance;
import java.util.Optional;

/// What the findings rest on, each by its hash: the table, how it was read, the plan, the program.
///
/// @param data    the table and the version of Badak
/// @param columns of the map of columns, if there was one
/// @param program of the one file that runs; empty where it runs from loose classes
public record PanelProvenance(
        Provenance data, Optional<String> columns, Optional<String> plan, Optional<String> program) {

    /// With the program that runs.
    ///
    /// @param data hash of the table
    public static PanelProvenance of(String data, Optional<String> columns, Optional<String> plan) {
        return new PanelProvenance(Provenance.of(data), columns, plan, Provenance.findProgram());
    }
}
