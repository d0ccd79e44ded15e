package id.badak.gate.allowance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// One try at a secret: which, whose, from where.
///
/// @param what   password or code
/// @param name   the user name as typed; whether anybody has it plays no part. Empty where the
///               secret itself says whose it is: then only the address counts
/// @param source the address it came from
/// @param device the digest of the browser's mark; empty when it carries none
public record Try(String what, String name, String source, String device) {

    public static Try of(String what, String name, HttpServletRequest request) {
        return new Try(what, UserName.normal(name), Source.of(request), Device.digest(request));
    }

    /// What it takes from, in the order of the keys so that two tries at once never wait for each
    /// other.
    ///
    /// @param known whether the account was signed in to from this browser before
    List<Allowance> allowances(boolean known) {
        if (name.isEmpty()) {
            return List.of(Allowance.SOURCE.of(what, source));
        }
        if (known) {
            return List.of(Allowance.KNOWN_BROWSER.of(what, name, device));
        }
        return Stream.of(
                        Allowance.STRANGER.of(what, name, source),
                        Allowance.NAME.of(what, name),
                        Allowance.SOURCE.of(what, source))
                .sorted(Comparator.comparing(Allowance::key))
                .toList();
    }
}
