package id.badak.gate.allowance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/// Where a request comes from, as far as an allowance tells places apart: a household or office has one IPv4 address,
/// or one /64 of IPv6.
public final class Source {
    private Source() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.split(":", -1);
        return String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
    }
}
