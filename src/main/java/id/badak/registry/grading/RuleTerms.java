package id.badak.registry.grading;

import id.badak.registry.programme.Basis;
import id.badak.registry.programme.Source;
import id.badak.registry.programme.Wording;
import java.time.LocalDate;

/// What every rule says about itself: its name in the edition, since when, and where it was found.
///
/// @param meetsBasis    how sure we are of which grades meet the requirements
/// @param meetsCitation where that is said
public record RuleTerms(
        String id, Wording name, LocalDate since, Source source, Basis meetsBasis, String meetsCitation) {}
