/// Statistika: the estimators every part of the study uses, each written once.
///
/// A count is a [Proportion]; two of them are [TwoProportions]; two changes are a
/// [DifferenceOfChanges]. Each answers with a [ConfidenceInterval], which names its [Method], or with
/// a bare p, whose method the caller names in [PValues]. The modules beside this one answer with an [Outcome]: an
/// [Effect] or a [Significance] with its
/// [Sample], or a [Reason] why there is none.
/// Where the counts are not known, [Extremes], [PValues] and [Intervals] say what many possible
/// tables have in common.
///
/// A new estimator is a new small record named after what it is given, immutable, with the formula,
/// author and year in its doc comment, an entry in [Method] with the source, a page in
/// `programme/methods`, and an independent computation beside it in `OracleTests`. Nothing here
/// reads or writes files, pages, languages or a database; levels and alphas are told by the caller.
@ApplicationModule(
        id = "study.statistics",
        allowedDependencies = {})
@NullMarked
package id.badak.study.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
