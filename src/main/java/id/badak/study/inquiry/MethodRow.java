package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;
import java.util.List;

/// A row of one of the three tables of method, cell by cell. Source: paper, Tables 1 to 3.
public record MethodRow(List<BilingualText> cells) {
    public MethodRow {
        cells = List.copyOf(cells);
    }
}
