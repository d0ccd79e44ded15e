package id.badak.study.satisfaction;

import static id.badak.study.statistics.Near.found;
import static id.badak.study.statistics.Near.same;
import static id.badak.study.statistics.Near.withheld;
import static id.badak.study.statistics.Oracle.number;
import static id.badak.study.statistics.Oracle.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.study.statistics.Oracle;
import id.badak.study.statistics.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SatisfactionTests {
    private static final int ELEMENTS = 9;

    @Test
    void indexAndAlphaAreThoseOfR() {
        var index = found(SatisfactionIndex.of(answers(), 0.95));
        var printed = numbers("M", "IKM, sd of row index, t CI");
        same(index.index().value(), printed.get(0));
        same(index.sd(), printed.get(1));
        same(index.index().interval(), printed.get(2), printed.get(3));
        same(found(index.alpha()), number("M", "Cronbach alpha"));
    }

    @Test
    void twoGroupsAreComparedAsInR() {
        var means = answers().stream()
                .map(one -> one.stream().mapToInt(Integer::intValue).sum() / (double) ELEMENTS)
                .toList();
        var compared = found(new GroupComparison(means.subList(25, 50), means.subList(0, 25)).mannWhitney());
        var printed = numbers("M", "Mann-Whitney W,p (no cc, ties)");
        assertThat(compared.statistic()).hasValue(printed.getFirst());
        same(compared.p(), printed.getLast());
    }

    @Test
    void saysWhyASurveyTellsNothing() {
        withheld(SatisfactionIndex.of(List.of(), 0.95), Reason.NO_ROWS);
        withheld(SatisfactionIndex.of(List.of(List.of(3, 4)), 0.95), Reason.GROUP_OF_ONE);
        withheld(SatisfactionIndex.of(List.of(List.of(3, 4), List.of(4, 3)), 0.95), Reason.NO_VARIATION);
        var one = found(SatisfactionIndex.of(List.of(List.of(3), List.of(4)), 0.95));
        withheld(one.alpha(), Reason.TOO_FEW);
        withheld(new GroupComparison(List.of(), List.of(1.0)).mannWhitney(), Reason.NO_COMPARISON);
        withheld(new GroupComparison(List.of(2.0, 2.0), List.of(2.0)).mannWhitney(), Reason.NO_VARIATION);
        assertThatThrownBy(() -> SatisfactionIndex.of(List.of(List.of(5)), 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SatisfactionIndex.of(List.of(List.of(4), List.of(4, 4)), 0.95))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<Integer>> answers() {
        var noise = Oracle.uniform(99, 50 * ELEMENTS);
        var person = Oracle.uniform(98, 50);
        var answers = new ArrayList<List<Integer>>();
        for (int i = 0; i < 50; i++) {
            var one = new ArrayList<Integer>();
            for (int j = 0; j < ELEMENTS; j++) {
                one.add(Math.min(4, 1 + (int) Math.floor(noise[i * ELEMENTS + j] * 1.2 + person[i] * 2.6)));
            }
            answers.add(one);
        }
        return answers;
    }
}
