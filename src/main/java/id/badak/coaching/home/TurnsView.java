package id.badak.coaching.home;

import id.badak.kernel.PageRequest;
import id.badak.kernel.Slice;
import id.badak.registry.office.Regions;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// @param all    how many cases there are, whatever is searched
/// @param counts how many cases stand for each reason
record TurnsView(Slice<Row> turns, int all, Map<Turn.Reason, Integer> counts) {

    record Row(Turn turn, String region) {}

    static TurnsView of(List<Turn> turns, PageRequest request, Regions regions) {
        var wanted = request.search().toLowerCase(Locale.ROOT);
        var found = turns.stream()
                .filter(turn -> turn.facility().name().toLowerCase(Locale.ROOT).contains(wanted)
                        || turn.facility().reference().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Turn.BY_URGENCY)
                .skip(request.offset())
                .limit(PageRequest.SIZE + 1L)
                .map(turn -> new Row(turn, regions.nameOf(turn.facility().regionCode())))
                .toList();
        var counts = new EnumMap<Turn.Reason, Integer>(Turn.Reason.class);
        turns.forEach(turn -> counts.merge(turn.reason(), 1, Integer::sum));
        return new TurnsView(Slice.of(found, request), turns.size(), counts);
    }
}
