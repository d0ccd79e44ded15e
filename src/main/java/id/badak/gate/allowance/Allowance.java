package id.badak.gate.allowance;

import id.badak.kernel.Sha256;
import java.time.Duration;

/// How many tries there are at once, and how soon one more is given.
///
/// Source: ours (docs/adr/0029); `docs/operate/settings.md` tells operators the figures.
///
/// @param key   whose
/// @param most  how many at once
/// @param every after how long one more is there
record Allowance(String key, int most, Duration every) {

    /// Of one browser that the account was signed in to from before: nobody else can use it up.
    static final Kind KNOWN_BROWSER = new Kind("browser", 10, Duration.ofMinutes(3));

    /// Of one name from one address.
    static final Kind STRANGER = new Kind("stranger", 5, Duration.ofMinutes(5));

    /// Of one name from all browsers it is not known in, wherever they stand.
    static final Kind NAME = new Kind("name", 30, Duration.ofMinutes(15));

    /// Of one address for all names.
    static final Kind SOURCE = new Kind("source", 300, Duration.ofSeconds(6));

    record Kind(String word, int most, Duration every) {
        Allowance of(String... parts) {
            return new Allowance(
                    Sha256.of(word + "\n" + String.join("\n", parts)).hex(), most, every);
        }
    }
}
