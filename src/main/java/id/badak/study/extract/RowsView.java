package id.badak.study.extract;

import id.badak.kernel.Language;
import id.badak.kernel.Slice;
import id.badak.registry.programme.FacilityKind;
import id.badak.registry.programme.FacilityKinds;
import java.time.LocalDate;
import java.util.List;

record RowsView(FrozenDataset dataset, RowForm form, Slice<FrozenRow> rows, FacilityKinds kinds) {

    List<FacilityKind> choices() {
        return kinds.list(dataset.chain());
    }

    String kind(FrozenRow row, Language language) {
        return kinds.find(row.kind()).map(kind -> kind.name(language)).orElse(row.kind());
    }

    String facility(FrozenRow row) {
        return FrozenCsv.facility(row);
    }

    /// As exact as the dataset is.
    String when(LocalDate day) {
        return dataset.seal().grain() == Grain.YEAR
                ? Integer.toString(day.getYear())
                : day.toString().substring(0, 7);
    }

    String hours(FrozenRow row, Language language) {
        return String.format(language.locale(), "%.2f", FrozenCsv.hours(row));
    }
}
