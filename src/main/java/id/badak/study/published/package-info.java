/// Angka yang diterbitkan: what somebody printed, and what it can carry.
///
/// The door is [FiguresReader], which reads a file of printed percentages or refuses it with an
/// [InputFault], and [Judgement], which sets every point beside the k of n it can stand for and
/// every [Claim] beside its [ClaimVerdict]. A verdict is never stronger than the weakest of these
/// possibilities; how far they are searched is in [Limits].
@ApplicationModule(
        id = "study.published",
        allowedDependencies = {"kernel", "study.statistics"})
@NullMarked
package id.badak.study.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
