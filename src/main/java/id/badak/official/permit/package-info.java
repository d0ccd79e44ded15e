/// Izin: what authorities issued to a business, as the office copied it from the document.
///
/// Badak issues no permit and asks no authority. Inspectors record what they saw; a permit that was revoked, or
/// that was recorded by mistake, keeps its row and gets another beside it. Each leaves one row without name and
/// number for the figures. Which kinds there are, who issues them and by which regulation stands in
/// `programme/permit-kinds.yaml`.
@ApplicationModule(
        id = "official.permit",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "registry.account",
            "registry.facility",
            "registry.programme"
        })
@NullMarked
package id.badak.official.permit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
