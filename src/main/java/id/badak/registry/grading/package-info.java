/// Penilaian: clauses, the answers to them, and the dated rules that turn answers into a grade.
///
/// Four ways of counting are code; their tables stand in the edition's file beside their source.
/// Which edition the clauses are from, and at which facility the answers were found, is not known
/// here.
@ApplicationModule(
        id = "registry.grading",
        allowedDependencies = {"kernel", "registry.programme"})
@NullMarked
package id.badak.registry.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
