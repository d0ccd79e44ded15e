/// Kelompok: errors that know that facilities of one office, or visits to one facility, resemble
/// each other.
///
/// [Clusters] says who belongs to whom; [RobustVariance] gives the errors CR0 to CR2 of a least
/// squares fit, [WildBootstrap] a test for few groups, [ClusterBootstrap] the spread of a
/// difference of shares when whole groups are drawn again. Cluster by what mentoring was given to:
/// by office where an office began as a whole.
@ApplicationModule(
        id = "study.cluster",
        allowedDependencies = {"study.regression", "study.statistics"})
@NullMarked
package id.badak.study.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
