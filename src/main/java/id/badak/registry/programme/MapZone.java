package id.badak.registry.programme;

import java.util.List;

/// A room of the problem map: a drawing of six rooms that fits every facility of a chain.
///
/// No floor plan is drawn; the owner taps a room. A room is not a legal term, so two chains may
/// share one.
public enum MapZone {
    INGREDIENTS,
    WASHING,
    COOKING,
    PACKING,
    STORING,
    TOILET,
    RECEIVING,
    DISPLAY,
    RECORDS,
    TEMPERATURE,
    PERMIT;

    private static final List<MapZone> KITCHEN = List.of(INGREDIENTS, WASHING, COOKING, PACKING, STORING, TOILET);
    private static final List<MapZone> SHOP = List.of(RECEIVING, STORING, DISPLAY, RECORDS, TEMPERATURE, PERMIT);

    /// The six rooms of a chain, in the order of the drawing.
    public static List<MapZone> of(Chain chain) {
        return switch (chain) {
            case PRODUCTION -> KITCHEN;
            case DISTRIBUTION, SERVICE -> SHOP;
        };
    }
}
