package id.badak.launch;

/// What the person at the terminal is told while they wait. The log is kept elsewhere.
final class Announcements {
    private Announcements() {}

    static void say(String words) {
        System.out.println("  " + words + " …");
    }

    /// Says it in exactly these words: scripts wait for them.
    static void ready(String url) {
        System.out.println("Badak is ready on " + url);
        System.out.flush();
    }
}
