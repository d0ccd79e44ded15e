package id.badak.valve;

import id.badak.evidence.EvidenceId;
import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import id.badak.registry.programme.MapZone;
import id.badak.registry.standard.EditionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a mentor asks to be opened.
///
/// @param ground    why the valve is needed
/// @param statement what the mentor says of it, and would be seen
/// @param order     the legal order; blank for any other reason
/// @param items     the chosen problems: never everything by itself
public record ValveDraft(ValveReason reason, String ground, String statement, Order order, List<Item> items) {
    /// Source: ours, as the checks of `valve.request` have them: a ground is a sentence and not a
    /// word.
    static final int SHORTEST_GROUND = 20;
    static final int LONGEST_WORDS = 2_000;
    static final int LONGEST_ORDER = 200;

    public ValveDraft {
        ground = Typed.strip(ground);
        statement = Typed.strip(statement);
        order = reason == ValveReason.LEGAL_ORDER ? order : Order.NONE;
        items = List.copyOf(items);
    }

    public record Order(String number, String authority) {
        public static final Order NONE = new Order("", "");

        public Order {
            number = Typed.strip(number);
            authority = Typed.strip(authority);
            requireUsable(number, LONGEST_ORDER);
            requireUsable(authority, LONGEST_ORDER);
        }

        boolean isWhole() {
            return !number.isEmpty() && !authority.isEmpty();
        }
    }

    /// A problem of the map as it stands when it is asked for.
    ///
    /// @param task   whose copy this is
    /// @param photos the chosen photos, with the digest of each
    public record Item(
            UUID task,
            EditionId edition,
            String clause,
            MapZone zone,
            State state,
            LocalDate raisedOn,
            LocalDate dueOn,
            Map<EvidenceId, String> photos) {
        public Item {
            photos = Map.copyOf(photos);
        }
    }

    public enum State {
        AGREED,
        SHOWN,
        MORE_NEEDED,
        DONE
    }

    /// Refuses what lacks a ground, an order, words about the danger, or anything to be seen.
    public void requireWhole() {
        requireUsable(ground, LONGEST_WORDS);
        requireUsable(statement, LONGEST_WORDS);
        // In characters, as the database counts: an emoji is two units of a Java string.
        if (ground.codePointCount(0, ground.length()) < SHORTEST_GROUND) {
            throw Problem.refuse(new ValveProblem.GroundTooShort(SHORTEST_GROUND));
        }
        if (reason == ValveReason.LEGAL_ORDER && !order.isWhole()) {
            throw Problem.refuse(new ValveProblem.NoOrder());
        }
        if (reason == ValveReason.IMMINENT_DANGER && statement.isEmpty()) {
            throw Problem.refuse(new ValveProblem.SayTheDanger());
        }
        if (items.isEmpty() && statement.isEmpty()) {
            throw Problem.refuse(new ValveProblem.NothingChosen());
        }
    }

    static void requireUsable(String words, int longest) {
        if (!Typed.fits(words, longest)) {
            throw Problem.refuse(new ValveProblem.WordsTooLong(longest));
        }
    }
}
