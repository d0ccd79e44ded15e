package id.badak.study.check;

import id.badak.gate.credential.Square;
import java.time.Instant;

/// A link, shown this once.
record CheckLinkView(String path, String informant, String link, Square square, Instant until) {
    @Override
    public String toString() {
        return "CheckLinkView[]";
    }
}
