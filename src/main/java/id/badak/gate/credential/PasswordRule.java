package id.badak.gate.credential;

import id.badak.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What a new password must be: long, and neither known, nor lost, nor made of names one can guess.
///
/// After ASVS 5.0, 6.2.1 to 6.2.12: any character may stand in it, nothing must, and it stays good
/// until it is found lost. The words that may not carry it are [#CONTEXT] and the names that the caller gives.
@Component
public final class PasswordRule {
    /// Fifteen is what ASVS 5.0, 6.2.1, recommends; twelve beside a second factor is ours
    /// (docs/adr/0028).
    private static final int LEAST = 15;
    private static final int LEAST_WITH_SECOND_FACTOR = 12;

    /// The hash sees no more bytes than these; a longer one would be cut without a word.
    public static final int MOST_BYTES = 72;

    /// What must remain once the words anybody would try are taken out. Source: ours
    /// (docs/adr/0028).
    private static final int LEAST_OF_ONES_OWN = 8;

    /// Source: ours. Shorter names are left in: they stand in many a word by chance.
    private static final int SHORTEST_NAME = 3;
    private static final List<String> RUNS = List.of(
            "01234567890",
            "09876543210",
            "abcdefghijklmnopqrstuvwxyz",
            "zyxwvutsrqponmlkjihgfedcba",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "poiuytrewq",
            "lkjhgfdsa",
            "mnbvcxz",
            "1qaz2wsx3edc4rfv5tgb6yhn");
    private static final List<String> CONTEXT = List.of(
            "badak",
            "bpom",
            "loka",
            "balai",
            "pengawas",
            "pendamping",
            "kepala",
            "koordinator",
            "peneliti",
            "pemilik",
            "nasional",
            "kata",
            "sandi",
            "katasandi",
            "password",
            "passw0rd",
            "rahasia",
            "admin",
            "administrator",
            "masuk",
            "indonesia",
            "merdeka",
            "banten",
            "serang",
            "tangerang",
            "jakarta",
            "sayang",
            "cinta",
            "bismillah",
            "alhamdulillah",
            "assalamualaikum",
            "qwerty",
            "selamat");

    /// Source: ours. Three keys in a row stand in many a word; four are a walk.
    private static final int SHORTEST_RUN = 4;

    /// Source: ours. What may stand beside walks without making more of them, such as a digit and a mark.
    private static final int MOST_BESIDE_RUNS = 3;

    /// Source: ours (docs/adr/0028). Letters and digits that differ from each other.
    private static final int FEWEST_DIFFERENT = 5;
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPEATED = Pattern.compile("(.{1,12}?)\\1+.{0,3}");

    private final SignInSettings settings;
    private final KnownPasswords known = new KnownPasswords();
    private final LostPasswords lost;

    PasswordRule(SignInSettings settings) {
        this.settings = settings;
        this.lost = new LostPasswords(settings.breachedFile());
    }

    /// The fewest characters of a password that is all one has to show, or one of two things.
    ///
    /// @param enrolled whether a second factor stands already
    public int least(Role role, boolean enrolled) {
        return enrolled || settings.requiresSecondFactor(role) ? LEAST_WITH_SECOND_FACTOR : LEAST;
    }

    /// Finds what is wrong with a password.
    ///
    /// @param least the fewest characters
    /// @param names what one would guess of this person: their user name and name, their office's code and name
    public Optional<Fault> check(String password, int least, Collection<String> names) {
        if (password.codePointCount(0, password.length()) < least) {
            return Optional.of(new Fault("password.fault.short", least));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(new Fault("password.fault.long", MOST_BYTES));
        }
        if (isKnown(password) || lost.contains(password)) {
            return Optional.of(new Fault("password.fault.known", least));
        }
        return isGuessable(password, names)
                ? Optional.of(new Fault("password.fault.guessable", least))
                : Optional.empty();
    }

    private boolean isKnown(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        var repeated = REPEATED.matcher(lower);
        return known.contains(lower)
                || known.contains(AROUND.matcher(lower).replaceAll(""))
                || repeated.matches()
                || isRun(lower);
    }

    /// Nothing but walks along the keyboard, the alphabet or the digits, one behind the other, from wherever each
    /// starts.
    private static boolean isRun(String lower) {
        var rest = lower;
        for (var run : RUNS) {
            for (var length = run.length(); length >= SHORTEST_RUN; length--) {
                for (var from = 0; from + length <= run.length(); from++) {
                    rest = rest.replace(run.substring(from, from + length), "");
                }
            }
        }
        return rest.length() <= MOST_BESIDE_RUNS;
    }

    private static boolean isGuessable(String password, Collection<String> names) {
        var rest = password.toLowerCase(Locale.ROOT);
        for (var name : names) {
            for (var part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
                rest = part.length() < SHORTEST_NAME ? rest : rest.replace(part, "");
            }
        }
        for (var word : CONTEXT) {
            rest = rest.replace(word, "");
        }
        return rest.replaceAll("[^\\p{L}\\p{N}]", "").length() < LEAST_OF_ONES_OWN
                || rest.chars().filter(Character::isLetter).distinct().count()
                                + rest.chars()
                                        .filter(Character::isDigit)
                                        .distinct()
                                        .count()
                        < FEWEST_DIFFERENT;
    }

    public record Fault(String key, int number) {}
}
