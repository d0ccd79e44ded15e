package id.badak.gate.allowance;

import id.badak.kernel.Typed;
import java.util.Locale;

/// What somebody types to say who they are.
public final class UserName {
    private UserName() {}

    /// The form in which a user name is kept and counted. PostgreSQL takes no NUL in a text; what stands for it is in
    /// nobody's name.
    public static String normal(String typed) {
        return Typed.strip(typed).toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
    }
}
