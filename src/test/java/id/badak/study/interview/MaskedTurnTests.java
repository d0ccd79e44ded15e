package id.badak.study.interview;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.interview.MaskedTurn.Found;
import id.badak.study.interview.MaskedTurn.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MaskedTurnTests {
    /// With an emoji, a combining mark and letters from right to left before and between what is masked.
    private static final List<String> WORDS =
            List.of("Andi", "😀", "e\u0301", "Siti", "\u0634\u0643\u0631\u0627", "dapur", "👩‍👩‍👧", "Pak", "datang");

    private static Turn turn(String words) {
        return new Turn(1, Turn.Speaker.INFORMANT, 1, null, null, words);
    }

    @Test
    void findsWholeWordsOnly() {
        var masked = new MaskedTurn(turn("Andi, andi dan Andini"), List.of());

        assertThat(masked.find("andi")).containsExactly(new Found(0, 4, "Andi"), new Found(6, 10, "andi"));
    }

    @Test
    void findsNothingInsideAMask() {
        var place = new Place(new UUID(0, 1), 0, 4, "[pendamping]");

        assertThat(new MaskedTurn(turn("[pendamping] pendamping"), List.of(place)).find("pendamping"))
                .containsExactly(new Found(5, 15, "pendamping"));
    }

    /// Whatever is masked and brought back in whatever order, the end is the beginning.
    @RepeatedTest(200)
    void bringsTheSameWordsBackInAnyOrder(RepetitionInfo repetition) {
        var lots = new Random(repetition.getCurrentRepetition());
        var words = lots.ints(30, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
        var now = turn(words);
        Map<UUID, List<Found>> standing = new HashMap<>();
        Map<UUID, String> masks = new HashMap<>();
        for (int act = 0; act < 40; act++) {
            var here = new MaskedTurn(now, places(standing, masks));
            if (lots.nextInt(3) > 0) {
                var found = here.find(WORDS.get(lots.nextInt(WORDS.size())));
                if (!found.isEmpty()) {
                    var id = new UUID(0, act);
                    var mask = MaskedTurn.mask("x".repeat(1 + lots.nextInt(8)) + "😀");
                    now = here.masked(found, mask);
                    standing.put(id, found);
                    masks.put(id, mask);
                }
            } else if (!standing.isEmpty()) {
                var id = List.copyOf(standing.keySet()).get(lots.nextInt(standing.size()));
                now = here.unmasked(id, standing.getOrDefault(id, List.of()));
                standing.remove(id);
            }
        }
        for (var id : List.copyOf(standing.keySet())) {
            now = new MaskedTurn(now, places(standing, masks)).unmasked(id, standing.getOrDefault(id, List.of()));
            standing.remove(id);
        }

        assertThat(now.words()).isEqualTo(words);
    }

    private static List<Place> places(Map<UUID, List<Found>> standing, Map<UUID, String> masks) {
        var places = new ArrayList<Place>();
        standing.forEach((id, found) ->
                found.forEach(one -> places.add(new Place(id, one.first(), one.beyond(), masks.getOrDefault(id, "")))));
        return places;
    }
}
