package id.badak.study.published;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.statistics.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// What holds for every percentage, not only for the paper's.
class GrimTests {
    @Property(tries = 300)
    void grimFindsWhatRoundingByDecimalsGives(
            @ForAll @IntRange(max = 3) int decimals, @ForAll @DoubleRange(max = 100) double percent) {
        var printed = BigDecimal.valueOf(percent).setScale(decimals, RoundingMode.HALF_UP);
        var slow = new ArrayList<Proportion>();
        for (int n = 1; n <= 60; n++) {
            for (int k = 0; k <= n; k++) {
                var rounded =
                        BigDecimal.valueOf(100L * k).divide(BigDecimal.valueOf(n), decimals, RoundingMode.HALF_UP);
                if (rounded.compareTo(printed) == 0) {
                    slow.add(new Proportion(k, n));
                }
            }
        }
        assertThat(Grim.of(printed, decimals).list(60)).isEqualTo(slow);
    }
}
