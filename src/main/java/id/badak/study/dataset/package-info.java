/// Data periksa: a table of inspections that somebody kept, read once from top to bottom.
///
/// The door is [DatasetReader]: CSV or a spreadsheet in, a [Dataset] of numbers out, or a
/// [DatasetFault] that says row and column. Names of facilities are used to tell rows apart and are
/// not kept. Nothing is repaired or guessed: what can be read in two ways is refused until a
/// [ColumnMap] says which.
@ApplicationModule(
        id = "study.dataset",
        allowedDependencies = {"kernel"})
@NullMarked
package id.badak.study.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
