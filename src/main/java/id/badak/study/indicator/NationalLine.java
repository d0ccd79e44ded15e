package id.badak.study.indicator;

import id.badak.kernel.OfficeId;
import id.badak.registry.programme.Chain;
import id.badak.study.statistics.SmallCells;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// One year and one chain across offices, with small cells hidden and no total.
record NationalLine(int year, Chain chain, List<OfficeFigure> offices) {
    NationalLine {
        offices = List.copyOf(offices);
    }

    /// Makes a line for these offices; an office that counted nothing has a cell of none, hidden
    /// too.
    static NationalLine of(int year, Chain chain, Collection<OfficeId> offices, Map<OfficeId, Share> shares) {
        var counted = offices.stream()
                .map(office -> new OfficeFigure(office, shares.getOrDefault(office, new Share(0, 0)), false))
                .toList();
        var hidden =
                SmallCells.hidden(counted.stream().map(cell -> cell.share().n()).toList());
        return new NationalLine(
                year,
                chain,
                IntStream.range(0, counted.size())
                        .mapToObj(index ->
                                hidden.contains(index) ? counted.get(index).hide() : counted.get(index))
                        .toList());
    }

    OfficeFigure get(OfficeId office) {
        return offices.stream()
                .filter(cell -> cell.office().equals(office))
                .findFirst()
                .orElseGet(() -> new OfficeFigure(office, new Share(0, 0), true));
    }
}
