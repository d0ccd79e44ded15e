package id.badak.coaching.disclosure;

import id.badak.kernel.Typed;
import id.badak.valve.ValveReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as it is sent: the body of the operation `valve.ask`.
///
/// @param reason null when none was chosen
/// @param items  the chosen problems, with the chosen photos of each
public record DisclosureReport(
        UUID mentorCase,
        @Nullable ValveReason reason,
        String ground,
        String statement,
        String orderNumber,
        String orderAuthority,
        List<Item> items) {
    public DisclosureReport {
        ground = Typed.strip(ground);
        statement = Typed.strip(statement);
        orderNumber = Typed.strip(orderNumber);
        orderAuthority = Typed.strip(orderAuthority);
        items = items == null ? List.of() : List.copyOf(items);
        if (mentorCase == null) {
            throw new IllegalArgumentException("a case is needed");
        }
    }

    public record Item(UUID task, List<UUID> photos) {
        public Item {
            photos = photos == null ? List.of() : List.copyOf(photos);
            if (task == null) {
                throw new IllegalArgumentException("a task is needed");
            }
        }
    }
}
