package id.badak.study.indicator;

import id.badak.kernel.OfficeId;
import id.badak.registry.programme.Chain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// One year and one chain across offices, with small cells hidden and no total.
///
/// A cell of fewer than five is hidden. One hidden cell alone could be worked out from a total
/// published elsewhere, so the smallest of the others is then hidden with it.
record NationalLine(int year, Chain chain, List<OfficeFigure> offices) {
    /// Source: ours.
    static final int SMALLEST_SHOWN = 5;

    NationalLine {
        offices = List.copyOf(offices);
    }

    /// Makes a line for these offices; an office that counted nothing has a cell of none, hidden
    /// too.
    static NationalLine of(int year, Chain chain, Collection<OfficeId> offices, Map<OfficeId, Share> shares) {
        var cells = new ArrayList<OfficeFigure>();
        for (var office : offices) {
            var share = shares.getOrDefault(office, new Share(0, 0));
            var cell = new OfficeFigure(office, share, false);
            cells.add(share.n() < SMALLEST_SHOWN ? cell.hide() : cell);
        }
        if (cells.stream().filter(OfficeFigure::hidden).count() == 1) {
            smallest(cells).ifPresent(index -> cells.set(index, cells.get(index).hide()));
        }
        return new NationalLine(year, chain, cells);
    }

    OfficeFigure get(OfficeId office) {
        return offices.stream()
                .filter(cell -> cell.office().equals(office))
                .findFirst()
                .orElseGet(() -> new OfficeFigure(office, new Share(0, 0), true));
    }

    private static Optional<Integer> smallest(List<OfficeFigure> cells) {
        return IntStream.range(0, cells.size())
                .boxed()
                .filter(index -> !cells.get(index).hidden())
                .min(Comparator.comparingInt(index -> cells.get(index).share().n()));
    }
}
