package id.badak.registry.office;

import id.badak.kernel.OfficeId;

/// An office of the regulator; every row that belongs to one begins its key with this id.
public record Office(OfficeId id, String code, String name, Kind kind) {
    /// What sort of office it is, as BPOM names its technical units.
    public enum Kind {
        BALAI_BESAR,
        BALAI,
        LOKA,
        NATIONAL
    }
}
