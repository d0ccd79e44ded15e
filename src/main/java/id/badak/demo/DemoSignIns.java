package id.badak.demo;

import java.util.List;

/// Who may sign in to the demo. The password is no secret: the demo listens on this machine alone.
public final class DemoSignIns {
    static final String OWNER = "pemilik";
    static final String MENTOR = "pendamping";
    static final String COORDINATOR = "koordinator";
    static final String INSPECTOR = "pengawas";
    static final String HEAD = "kepala";
    static final String RESEARCHER = "peneliti";
    static final String NATIONAL = "nasional";

    /// In the order in which the story is best walked.
    public static final List<String> NAMES = List.of(OWNER, MENTOR, COORDINATOR, INSPECTOR, HEAD, RESEARCHER, NATIONAL);

    public static final String PASSWORD = "badak-demo";

    private DemoSignIns() {}
}
