package id.badak.valve;

import id.badak.kernel.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param forHead whether the reader decides; an inspector reads what was opened, and nothing else
record ValveListView(List<Row> rows, PageRequest page, boolean hasNext, ValveFilter filter, boolean forHead) {

    /// @param place  the facility's name
    /// @param mentor the name of who asked
    record Row(ValveRequest request, String place, String mentor) {}

    static List<ValveRequest.State> states() {
        return List.of(ValveRequest.State.values());
    }

    static List<ValveReason> reasons() {
        return List.of(ValveReason.values());
    }

    boolean is(@Nullable Enum<?> one) {
        return one != null && (one == filter.state() || one == filter.reason());
    }

    boolean isFiltered() {
        return !page.search().isEmpty() || filter.state() != null || filter.reason() != null;
    }

    /// The filter as it goes on in the links to other pages.
    String more() {
        return (filter.state() == null ? "" : "&keadaan=" + filter.state())
                + (filter.reason() == null ? "" : "&alasan=" + filter.reason());
    }
}
