package id.badak.official.inspection;

/// How the inspector met the facility; only an active one can be inspected.
public enum FacilityStatus {
    ACTIVE,
    CLOSED,
    NOT_PRODUCING,
    REFUSED
}
