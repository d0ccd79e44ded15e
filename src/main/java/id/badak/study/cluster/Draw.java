package id.badak.study.cluster;

import java.util.SplittableRandom;

/// One drawing of groups again, and the difference of shares that came of it; not finite when a
/// period came out empty.
interface Draw {
    double next(SplittableRandom random);
}
