package id.badak.notice;

/// A letter as it is handed to the mail server. It may hold a link that lets somebody in, so it is
/// kept nowhere.
public record Letter(String address, String subject, String body) {
    /// Masks all of it.
    @Override
    public String toString() {
        return "Letter[]";
    }
}
