package id.badak.valve;

/// The only reasons for which the valve may be opened.
///
/// Source: the promise made to owners (`/janji`); whether a law obliges an office to more is for
/// its lawyers, and illustrative until they have said so.
public enum ValveReason {
    IMMINENT_DANGER,
    OWNER_CONSENT,
    LEGAL_ORDER
}
