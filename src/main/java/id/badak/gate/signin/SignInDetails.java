package id.badak.gate.signin;

import id.badak.gate.allowance.Try;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/// @param device the digest of the browser's mark
record SignInDetails(String source, String device) implements Serializable {

    static SignInDetails of(HttpServletRequest request) {
        var tried = Try.of("password", "", request);
        return new SignInDetails(tried.source(), tried.device());
    }
}
