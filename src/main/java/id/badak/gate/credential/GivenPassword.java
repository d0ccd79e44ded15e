package id.badak.gate.credential;

import java.security.SecureRandom;
import java.time.Duration;

/// A password that an operator gives to somebody: made by chance, good until its person sets their own, and for
/// three days at most.
public final class GivenPassword {
    /// Source: ours (docs/adr/0054): what is given on a Friday still opens on Monday.
    static final Duration LIFE = Duration.ofDays(3);

    private static final SecureRandom RANDOM = new SecureRandom();

    /// Without letters and digits that look alike: it is copied from a screen or read out.
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    private GivenPassword() {}

    enum Ground {
        OPENED,
        FORGOTTEN
    }

    /// Ninety-nine bits, in groups.
    public static String fresh() {
        var password = new StringBuilder();
        for (var count = 0; count < GROUPS * GROUP_LENGTH; count++) {
            password.append(count > 0 && count % GROUP_LENGTH == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
