package id.badak.coaching.disclosure;

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
        ground = ground == null ? "" : ground.strip();
        statement = statement == null ? "" : statement.strip();
        orderNumber = orderNumber == null ? "" : orderNumber.strip();
        orderAuthority = orderAuthority == null ? "" : orderAuthority.strip();
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
