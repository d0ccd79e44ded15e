package id.badak.gate.allowance;

import id.badak.kernel.Typed;
import java.util.Locale;

/// A user name is the same in any capitals, and with or without space around it.
public final class UserName {
    private UserName() {}

    /// The form in which a user name is kept and counted. PostgreSQL takes no NUL in a text; what
    /// stands for it is in nobody's name.
    public static String normal(String typed) {
        return Typed.strip(typed).toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
    }
}
