package id.badak.study.agreement;

import static id.badak.study.statistics.Near.found;
import static id.badak.study.statistics.Near.same;
import static id.badak.study.statistics.Near.withheld;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.badak.study.agreement.CodedUnits.Block;
import id.badak.study.agreement.CodedUnits.Said;
import id.badak.study.statistics.Oracle;
import id.badak.study.statistics.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dkpro.statistics.agreement.coding.BennettSAgreement;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Against R (`evaluation-oracle`) and DKPro, to 1e-9.
class AgreementTests {
    private static final List<String> TWO = List.of("coded", "not");

    private static CodedUnits table(CodingUnit unit, int both, int first, int second, int neither) {
        var said = new ArrayList<Said>();
        add(said, "coded", "coded", both);
        add(said, "coded", "not", first);
        add(said, "not", "coded", second);
        add(said, "not", "not", neither);
        return new CodedUnits(unit, 2, TWO, List.of(new Block(said)));
    }

    private static void add(List<Said> said, String one, String other, int times) {
        if (times > 0) {
            said.add(new Said(List.of(Optional.of(one), Optional.of(other)), times));
        }
    }

    private static Said said(Optional<String> one, Optional<String> other) {
        return new Said(List.of(one, other), 1);
    }

    private static double value(CodedUnits units, Coefficient coefficient) {
        return found(units.agreement(coefficient)).value();
    }

    @Nested
    class Agrees {
        private final CodedUnits table = table(CodingUnit.CHARACTER, 50, 60, 90, 800);

        @Test
        void withCohenBrennanPredigerScottAndGwetInR() {
            var byHand = Oracle.numbers("J", "by hand po,pe,kappa");
            same(value(table, Coefficient.PERCENT), byHand.getFirst());
            same(found(table.agreement(Coefficient.COHEN)).expected(), byHand.get(1));
            same(value(table, Coefficient.COHEN), byHand.get(2));
            var others = Oracle.numbers("J", "Brennan-Prediger / PABAK, Scott pi, Gwet AC1");
            same(value(table, Coefficient.BRENNAN_PREDIGER), others.get(0));
            same(value(table, Coefficient.SCOTT), others.get(1));
            same(value(table, Coefficient.AC1), others.get(2));
        }

        @Test
        void withKrippendorffsExampleOfFourCodersAndGapsInR() {
            var alpha = found(example().agreement(Coefficient.ALPHA));
            same(alpha.value(), Oracle.number("J", "Krippendorff 2011 example C alpha nominal"));
            assertThat(alpha.units()).isEqualTo(11);
            assertThat(alpha.coders()).isEqualTo(4);
        }

        @Test
        void withTheThreeByThreeTableInR() {
            var counts = new int[][] {{20, 5, 1}, {3, 30, 6}, {2, 4, 29}};
            var names = List.of("a", "b", "c");
            var said = new ArrayList<Said>();
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    add(said, names.get(i), names.get(j), counts[i][j]);
                }
            }
            same(
                    value(CodedUnits.apart(CodingUnit.PASSAGE, 2, names, said), Coefficient.COHEN),
                    Oracle.number("J", "3x3 kappa, quadratic weighted kappa"));
        }

        /// The same 150 characters, split otherwise among the two: kappa depends on it.
        @Test
        void withTheSplitsOfTheNVivoExampleInR() {
            same(value(table(CodingUnit.CHARACTER, 50, 0, 150, 800), Coefficient.COHEN), split("0 150"));
            same(value(table(CodingUnit.CHARACTER, 50, 75, 75, 800), Coefficient.COHEN), split("75 75"));
        }

        private static double split(String of) {
            return Oracle.numbers("J", "split " + of).getLast();
        }

        @Test
        void withDkproOnFourCodersAndGaps() {
            var theirs = new CodingAnnotationStudy(4);
            for (var said : example().blocks().getFirst().said()) {
                theirs.addItemAsArray(
                        said.by().stream().map(given -> given.orElse(null)).toArray());
            }
            same(
                    value(example(), Coefficient.ALPHA),
                    new KrippendorffAlphaAgreement(theirs, new NominalDistanceFunction()).calculateAgreement());
        }

        private CodedUnits example() {
            var coders = List.of(
                    "1 2 3 3 2 1 4 1 2 . . .",
                    "1 2 3 3 2 2 4 1 2 5 . 3",
                    ". 3 3 3 2 3 4 2 2 5 1 .",
                    "1 2 3 3 2 4 4 1 2 5 1 .");
            var said = new ArrayList<Said>();
            for (int unit = 0; unit < 12; unit++) {
                var by = new ArrayList<Optional<String>>();
                for (var coder : coders) {
                    var given = coder.split(" ", -1)[unit];
                    by.add(given.equals(".") ? Optional.empty() : Optional.of(given));
                }
                said.add(new Said(by, 1));
            }
            return new CodedUnits(CodingUnit.PASSAGE, 4, List.of("1", "2", "3", "4", "5"), List.of(new Block(said)));
        }
    }

    @Nested
    class Unitizing {
        private final CodedContinuum continuum = new CodedContinuum(
                CodingUnit.CHARACTER,
                2,
                List.of(new CodedContinuum.Text(
                        450,
                        List.of(
                                segment(0, "c", 150, 225),
                                segment(0, "k", 225, 295),
                                segment(0, "k", 350, 373),
                                segment(1, "c", 150, 200),
                                segment(1, "k", 220, 300),
                                segment(1, "c", 355, 370),
                                segment(1, "k", 400, 420)))));

        @Test
        void agreesWithDkproOnAllAndOnEachCategory() {
            var theirs = dkpro(continuum);
            same(
                    found(continuum.alpha()).value(),
                    new KrippendorffAlphaUnitizingAgreement(theirs).calculateAgreement());
            for (var category : List.of("c", "k")) {
                same(
                        found(continuum.alpha(category)).value(),
                        new KrippendorffAlphaUnitizingAgreement(theirs).calculateCategoryAgreement(category));
            }
        }

        @Test
        void isOneWhereAllMarksAreTheSame() {
            var alike = new CodedContinuum(
                    CodingUnit.CHARACTER,
                    2,
                    List.of(new CodedContinuum.Text(90, List.of(segment(0, "c", 10, 20), segment(1, "c", 10, 20)))));
            assertThat(found(alike.alpha()).value()).isEqualTo(1);
        }

        @Test
        void laysTextsEndToEnd() {
            var whole = new CodedContinuum.Text(30, List.of(segment(0, "c", 2, 8), segment(1, "c", 13, 18)));
            var parts = List.of(
                    new CodedContinuum.Text(10, List.of(segment(0, "c", 2, 8))),
                    new CodedContinuum.Text(20, List.of(segment(1, "c", 3, 8))));
            assertThat(new CodedContinuum(CodingUnit.CHARACTER, 2, parts).alpha())
                    .isEqualTo(new CodedContinuum(CodingUnit.CHARACTER, 2, List.of(whole)).alpha());
        }

        @Test
        void hasNoNumberWhereNobodyMarkedAnything() {
            withheld(
                    new CodedContinuum(CodingUnit.CHARACTER, 2, List.of(new CodedContinuum.Text(90, List.of())))
                            .alpha(),
                    Reason.NOBODY_CODED);
            withheld(continuum.alpha("nothing of that name"), Reason.NOBODY_CODED);
        }

        @Test
        void refusesSegmentsOfOneCoderAndCategoryThatOverlap() {
            var overlapping =
                    List.of(new CodedContinuum.Text(90, List.of(segment(0, "c", 10, 20), segment(0, "c", 19, 30))));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CodedContinuum(CodingUnit.CHARACTER, 2, overlapping));
        }

        @Test
        void hasAnIntervalThatTheSeedAloneDecides() {
            var texts = new ArrayList<CodedContinuum.Text>();
            for (int i = 0; i < 12; i++) {
                texts.add(new CodedContinuum.Text(
                        200, List.of(segment(0, "c", 20, 60), segment(1, "c", 20 + i * 3L, 60 + i * 2L))));
            }
            var many = new CodedContinuum(CodingUnit.CHARACTER, 2, texts);
            var redraw = new Redraw(500, 7, 0.95);
            var interval = found(many.interval(redraw));
            assertThat(interval).isEqualTo(found(many.interval(redraw)));
            double value = found(many.alpha()).value();
            assertThat(interval.interval().lower()).isLessThan(value);
            assertThat(interval.interval().upper()).isGreaterThan(value);
            assertThat(interval.blocks()).isEqualTo(12);
        }
    }

    @Nested
    class HasNoNumber {
        @Test
        void whereNobodyCoded() {
            var nobody = new CodedUnits(CodingUnit.PASSAGE, 2, TWO, List.of());
            for (var coefficient : Coefficient.values()) {
                withheld(nobody.agreement(coefficient), Reason.NOBODY_CODED);
            }
        }

        @Test
        void whereNoUnitWasCodedTwice() {
            var alone =
                    CodedUnits.apart(CodingUnit.PASSAGE, 2, TWO, List.of(said(Optional.of("coded"), Optional.empty())));
            withheld(alone.agreement(Coefficient.ALPHA), Reason.NOBODY_CODED);
        }

        @Test
        void whereOnlyOneCategoryWasUsed() {
            var one = table(CodingUnit.PASSAGE, 9, 0, 0, 0);
            withheld(one.agreement(Coefficient.COHEN), Reason.ONE_CATEGORY);
            withheld(one.agreement(Coefficient.SCOTT), Reason.ONE_CATEGORY);
            withheld(one.agreement(Coefficient.ALPHA), Reason.ONE_CATEGORY);
            assertThat(value(one, Coefficient.PERCENT)).isEqualTo(1);
            assertThat(value(one, Coefficient.BRENNAN_PREDIGER)).isEqualTo(1);
        }

        @Test
        void whereThereWasOneCategoryToChooseFrom() {
            var said = List.of(said(Optional.of("coded"), Optional.of("coded")));
            var one = CodedUnits.apart(CodingUnit.PASSAGE, 2, List.of("coded"), said);
            withheld(one.agreement(Coefficient.BRENNAN_PREDIGER), Reason.ONE_CATEGORY);
            withheld(one.agreement(Coefficient.AC1), Reason.ONE_CATEGORY);
        }

        @Test
        void whereThereAreNotTwoCoders() {
            var said = new Said(List.of(Optional.of("coded"), Optional.of("not"), Optional.empty()), 1);
            var three = CodedUnits.apart(CodingUnit.PASSAGE, 3, TWO, List.of(said));
            withheld(three.agreement(Coefficient.COHEN), Reason.NOT_TWO_CODERS);
            withheld(
                    new CodedUnits(CodingUnit.PASSAGE, 1, TWO, List.of()).agreement(Coefficient.ALPHA),
                    Reason.ONE_CODER);
        }

        @Test
        void forAnIntervalOfFewerThanFiveTexts() {
            var block = table(CodingUnit.CHARACTER, 50, 60, 90, 800).blocks().getFirst();
            var other = table(CodingUnit.CHARACTER, 40, 60, 90, 800).blocks().getFirst();
            var four = new CodedUnits(CodingUnit.CHARACTER, 2, TWO, List.of(block, other, block, other));
            var five = new CodedUnits(CodingUnit.CHARACTER, 2, TWO, List.of(block, other, block, other, block));
            var redraw = new Redraw(99, 1, 0.95);
            withheld(four.interval(Coefficient.COHEN, redraw), Reason.FEW_BLOCKS);
            assertThat(found(five.interval(Coefficient.COHEN, redraw)).blocks()).isEqualTo(5);
        }

        /// A third of the draws of six passages leaves out the one that used another category.
        @Test
        void forAnIntervalWhereManyDrawsGiveNoNumber() {
            var said = new ArrayList<Said>();
            add(said, "coded", "coded", 5);
            add(said, "not", "coded", 1);
            withheld(
                    CodedUnits.apart(CodingUnit.PASSAGE, 2, TWO, said)
                            .interval(Coefficient.ALPHA, new Redraw(500, 1, 0.95)),
                    Reason.UNUSABLE_DRAWS);
        }
    }

    @Test
    void everyResultNamesItsUnit() {
        assertThat(found(table(CodingUnit.SENTENCE, 5, 6, 9, 80).agreement(Coefficient.AC1))
                        .unit())
                .isEqualTo(CodingUnit.SENTENCE);
    }

    /// R's own interval of this kappa is 0.2322 to 0.3992 (psych, by the delta method).
    @Test
    void theIntervalOfPassagesIsNearThatOfR() {
        var said =
                table(CodingUnit.PASSAGE, 50, 60, 90, 800).blocks().getFirst().said();
        var passages = CodedUnits.apart(CodingUnit.PASSAGE, 2, TWO, said);
        var interval = found(passages.interval(Coefficient.COHEN, new Redraw(1000, 1, 0.95)))
                .interval();
        var printed = Oracle.numbers("J", "kappa of [[50,60],[90,800]], lower,upper (psych)");
        same(interval.lower(), printed.get(1), 0.05);
        same(interval.upper(), printed.get(2), 0.05);
    }

    /// A table of all pairs of codes for each passage would be some 13 GB.
    @Test
    void manyPassagesAndManyCodesFitIntoMemory() {
        var codes = IntStream.range(0, 400).mapToObj(String::valueOf).toList();
        var said = new ArrayList<Said>();
        for (int i = 0; i < 5000; i++) {
            said.add(said(
                    Optional.of(String.valueOf(i % 400)), Optional.of(String.valueOf(i % 3 == 0 ? i % 7 : i % 400))));
        }
        var many = CodedUnits.apart(CodingUnit.PASSAGE, 2, codes, said);
        assertThat(found(many.interval(Coefficient.ALPHA, new Redraw(10, 1, 0.9)))
                        .blocks())
                .isEqualTo(5000);
    }

    /// A hundred characters of one text are one thing said, and no hundred.
    @Test
    void drawsTextsAndNotTheirCharacters() {
        var blocks = new ArrayList<Block>();
        for (int text = 0; text < 10; text++) {
            blocks.add(
                    table(CodingUnit.CHARACTER, 20 + text, text, 3, 60).blocks().getFirst());
        }
        var texts = new CodedUnits(CodingUnit.CHARACTER, 2, TWO, blocks);
        assertThat(found(texts.interval(Coefficient.ALPHA, new Redraw(200, 1, 0.9)))
                        .blocks())
                .isEqualTo(10);
    }

    // jqwik does not look into nested classes of JUnit.

    @Property(tries = 200)
    void agreesWithDkproOnAnyTableOfTwo(
            @ForAll @IntRange(min = 1, max = 30) int aa,
            @ForAll @IntRange(min = 1, max = 30) int ab,
            @ForAll @IntRange(min = 1, max = 30) int ba,
            @ForAll @IntRange(min = 1, max = 30) int bb) {
        var ours = table(CodingUnit.PASSAGE, aa, ab, ba, bb);
        var theirs = new CodingAnnotationStudy(2);
        theirs.addMultipleItems(aa, "coded", "coded");
        theirs.addMultipleItems(ab, "coded", "not");
        theirs.addMultipleItems(ba, "not", "coded");
        theirs.addMultipleItems(bb, "not", "not");
        same(value(ours, Coefficient.PERCENT), new PercentageAgreement(theirs).calculateAgreement());
        same(value(ours, Coefficient.COHEN), new CohenKappaAgreement(theirs).calculateAgreement());
        same(value(ours, Coefficient.SCOTT), new ScottPiAgreement(theirs).calculateAgreement());
        same(value(ours, Coefficient.BRENNAN_PREDIGER), new BennettSAgreement(theirs).calculateAgreement());
        same(
                value(ours, Coefficient.ALPHA),
                new KrippendorffAlphaAgreement(theirs, new NominalDistanceFunction()).calculateAgreement());
    }

    @Property(tries = 200)
    void unitizingAgreesWithDkproOnWhateverTwoOrThreeCodersMark(@ForAll List<@IntRange(max = 9) Integer> steps) {
        var coders = 2 + steps.size() % 2;
        var segments = new ArrayList<CodedContinuum.Segment>();
        var at = new long[coders];
        for (int i = 0; i + 1 < steps.size(); i += 2) {
            int coder = i / 2 % coders;
            long start = at[coder] + steps.get(i);
            at[coder] = start + 1 + steps.get(i + 1);
            segments.add(segment(coder, i % 3 == 0 ? "c" : "k", start, at[coder]));
        }
        if (segments.isEmpty()) {
            return;
        }
        long length = Arrays.stream(at).max().orElseThrow() + 5;
        var ours = new CodedContinuum(CodingUnit.CHARACTER, coders, List.of(new CodedContinuum.Text(length, segments)));
        same(found(ours.alpha()).value(), new KrippendorffAlphaUnitizingAgreement(dkpro(ours)).calculateAgreement());
    }

    private static CodedContinuum.Segment segment(int coder, String category, long start, long end) {
        return new CodedContinuum.Segment(coder, category, start, end);
    }

    private static UnitizingAnnotationStudy dkpro(CodedContinuum ours) {
        var text = ours.texts().getFirst();
        var theirs = new UnitizingAnnotationStudy(ours.coders(), 0, text.length());
        for (var segment : text.segments()) {
            theirs.addUnit(segment.start(), segment.end() - segment.start(), segment.coder(), segment.category());
        }
        return theirs;
    }
}
