/// Kesepakatan pengode: how far people who coded the same words apart from each other agree.
///
/// [CodedUnits] is what each of them said of the same units and gives percent, Cohen, Brennan and
/// Prediger, Scott, AC1 and Krippendorff's alpha through a [Coefficient]; [CodedContinuum] is where
/// each of them began and ended a passage and gives alpha for unitizing. Every [Agreement] names its
/// [CodingUnit], since the same coding agrees to one degree by characters and to another by
/// passages. What cannot be computed has a `Reason` and no number. A [Redraw] gives the interval.
///
/// Where one person may give several codes to the same words, each code is a question of its own:
/// coded with it, or not.
@ApplicationModule(
        id = "study.agreement",
        allowedDependencies = {"study.statistics"})
@NullMarked
package id.badak.study.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
