package id.badak.registry.programme;

/// How sure a statement about the law is; every grade says so about "memenuhi ketentuan".
public enum Basis {
    /// Read in the source that is named.
    READ,
    /// Held to be true by people of the field, but not read; to be confirmed.
    GENERAL_KNOWLEDGE,
    /// Ours, to show how it works; an office must decide before it counts.
    ILLUSTRATIVE
}
