/// Evaluation: what published or counted figures can carry, and what they cannot.
///
/// `./badak evaluate` reads a file of printed percentages and says, for each claim made of them, the
/// sentence a careful evaluator would write. Nothing here starts Spring or opens a database. The
/// estimators stand on their own ([Proportion], [TwoProportions], [Grim], [SmallestSample]) and are
/// held equal to an independent computation in R by the tests.
@ApplicationModule(
        id = "study.evaluation",
        allowedDependencies = {"kernel"})
@NullMarked
package id.badak.study.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
