package id.badak.kernel;

/// What a person may be in Badak. One account has one role in one office.
public enum Role {
    OWNER,
    MENTOR,
    COORDINATOR,
    INSPECTOR,
    HEAD,
    RESEARCHER,
    NATIONAL,
    /// Acts for no person: jobs, imports from the command line, the demo's story.
    SYSTEM
}
