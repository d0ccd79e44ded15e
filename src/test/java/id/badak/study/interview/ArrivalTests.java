package id.badak.study.interview;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Refusals;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ArrivalTests {
    private static final List<String> WORDS =
            List.of("takut", "😀", "e\u0301", "سلام", "\t", "  ", "a:", "10.15", "\u0000", "\uFEFF", "👩\u200D🍳");
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r", "\n\n", "\u2028", " \t\r\n");
    private static final List<String> BEGINNINGS = List.of("P: ", "I: ", "[00:01] ", "\tI:  ", "", " ");

    private static String cut(String text, int first, int beyond) {
        return text.codePoints()
                .skip(first)
                .limit(beyond - first)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void leavesOutWhoSpeaksAndWhen() {
        var text = "P: Apa?\r\n\r\n[00:01:02] I: 😀 Saya tidak takut.\r\nI: Tenang. ";
        var arrival = Arrival.of(text);

        assertThat(arrival.words().text()).isEqualTo("Apa?\n😀 Saya tidak takut.\nTenang.");
        var place = arrival.place(27, 44);
        assertThat(cut(text, 27, 44)).isEqualTo("Saya tidak takut.").isNotEmpty();
        assertThat(cut(arrival.words().text(), place.first(), place.beyond())).isEqualTo("Saya tidak takut.");
        assertThat(place.isWhole()).isTrue();
    }

    @Test
    void saysWhatIsShorterOrGone() {
        var arrival = Arrival.of("P: Apa?\nI: Takut.");

        assertThat(arrival.place(8, 16)).isEqualTo(new Arrival.Place(5, 10, false));
        assertThat(arrival.place(0, 2).isEmpty()).isTrue();
    }

    @Test
    void isRefusedWithoutWords() {
        assertThat(Refusals.of(() -> Arrival.of(" \r\n\u0000"))).isEqualTo(new InterviewProblem.NoWords());
    }

    /// Where a passage came along whole it reads the same, whatever stands around it.
    @Property(tries = 1_000)
    void keepsTheWordsOfAPassage(@ForAll long seed) {
        var random = new Random(seed);
        var text = "P: Apa?\n"
                + IntStream.range(0, 1 + random.nextInt(8))
                        .mapToObj(_ -> one(BEGINNINGS, random)
                                + IntStream.range(0, random.nextInt(6))
                                        .mapToObj(_ -> one(WORDS, random))
                                        .collect(Collectors.joining(" "))
                                + one(ENDS, random))
                        .collect(Collectors.joining());
        int length = text.codePointCount(0, text.length());
        int first = random.nextInt(length);
        int beyond = first + random.nextInt(length - first + 1);

        var arrival = Arrival.of(text);
        var place = arrival.place(first, beyond);

        assertThat(place.beyond()).isBetween(place.first(), arrival.words().points());
        var before = seen(cut(text, first, beyond));
        var after = seen(cut(arrival.words().text(), place.first(), place.beyond()));
        assertThat(isWithin(after, before)).as("%s in %s", after, before).isTrue();
        assertThat(place.isWhole()).isEqualTo(before.equals(after));
    }

    /// Whether nothing was put in and nothing stands elsewhere.
    private static boolean isWithin(String some, String all) {
        var left = all.codePoints().iterator();
        return some.codePoints().allMatch(point -> {
            while (left.hasNext()) {
                if (left.nextInt() == point) {
                    return true;
                }
            }
            return false;
        });
    }

    private static String one(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static String seen(String words) {
        return words.codePoints()
                .filter(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && !Character.isISOControl(point)
                        && point != 0xFEFF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
