package id.badak.study.published;

import id.badak.study.statistics.TwoProportions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A claim beside what the figures say of it.
public sealed interface ClaimReading {
    Claim claim();

    long possibilities();

    long mostPossibilities();

    /// Empty when nothing is possible, or too much.
    Optional<JointOutcome> outcome();

    default ClaimVerdict verdict() {
        if (possibilities() == 0) {
            return ClaimVerdict.IMPOSSIBLE;
        }
        return outcome().map(JointOutcome::verdict).orElse(ClaimVerdict.TOO_MANY);
    }

    /// A change of one series.
    ///
    /// @param equalN  the smallest n per period at which a change of this size is significant
    /// @param commonN the smallest n that both percentages may share
    record Change(
            Claim.Change claim,
            PointReading before,
            PointReading after,
            Optional<JointOutcome> outcome,
            Optional<Integer> equalN,
            Optional<Integer> commonN)
            implements ClaimReading {
        @Override
        public long possibilities() {
            return (long) before.possible().size() * after.possible().size();
        }

        @Override
        public long mostPossibilities() {
            return Limits.MOST_PAIRS;
        }

        /// Every pair of k of n, up to [Limits#LARGEST_N], that the two percentages can stand for; many where
        /// [#possibilities] says so.
        public List<TwoProportions> pairs() {
            return Possibilities.pairs(before, after);
        }

        /// The later printed percentage minus the earlier, in percentage points.
        public BigDecimal printedDifference() {
            return after.point().percent().subtract(before.point().percent());
        }

        public boolean isAnyNPublished() {
            return before.point().n() != null || after.point().n() != null;
        }

        public boolean isExact() {
            return before.point().isExact() && after.point().isExact();
        }
    }

    record Comparison(Claim.Comparison claim, Change first, Change second, Optional<JointOutcome> outcome)
            implements ClaimReading {
        @Override
        public long possibilities() {
            return first.possibilities() * second.possibilities();
        }

        @Override
        public long mostPossibilities() {
            return Limits.MOST_QUADRUPLES;
        }

        public boolean isExact() {
            return first.isExact() && second.isExact();
        }
    }
}
