/// Pendaftaran: how facilities come into the register, by a form or by a spreadsheet, under one
/// rule.
///
/// A spreadsheet is shown first, with every faulty cell, and then applied wholly or not at all; the
/// same file again changes nothing. Its tables stand among those of registry.facility.
@ApplicationModule(
        id = "registry.enrolment",
        allowedDependencies = {
            "kernel",
            "database",
            "postgres",
            "shell",
            "journal",
            "evidence",
            "registry.programme",
            "registry.standard",
            "registry.office",
            "registry.account",
            "registry.facility"
        })
@NullMarked
package id.badak.registry.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
