package id.badak.gate.signin;

import id.badak.gate.credential.SecondFactors;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// Settings of signing in through the office's own identity provider (OpenID Connect).
///
/// @param issuer       its address, under which `.well-known/openid-configuration` stands; empty
///                     when there is none
/// @param clientId     what Badak is called there
/// @param clientSecret what Badak proves itself with there
/// @param claim        which claim of the person names their user name here
/// @param secondFactor `ours`: after it the code is asked for as after a password; `theirs`: the
///                     provider asks for one itself, which whoever sets this has seen to
@ConfigurationProperties("badak.sign-in.oidc")
record OfficeSignInSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("preferred_username") String claim,
        @DefaultValue("ours") String secondFactor) {
    OfficeSignInSettings {
        if (!issuer.isEmpty()) {
            requireSafe(URI.create(issuer));
            if (clientId.isBlank() || clientSecret.isBlank() || claim.isBlank()) {
                throw new IllegalArgumentException(
                        "badak.sign-in.oidc: client-id, client-secret and claim are needed beside issuer");
            }
        }
        if (!List.of("ours", "theirs").contains(secondFactor)) {
            throw new IllegalArgumentException("badak.sign-in.oidc.second-factor is ours or theirs");
        }
    }

    boolean isOn() {
        return !issuer.isEmpty();
    }

    /// A second factor is among them only where the provider is set to ask for it itself.
    List<String> factors() {
        return secondFactor.equals("theirs")
                ? List.of(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY, SecondFactors.AUTHORITY)
                : List.of(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY);
    }

    /// Masks the secret.
    @Override
    public String toString() {
        return "OfficeSignInSettings[" + issuer + "]";
    }

    private static void requireSafe(URI issuer) {
        var loopback = "http".equals(issuer.getScheme()) && "127.0.0.1".equals(issuer.getHost());
        if (!"https".equals(issuer.getScheme()) && !loopback) {
            throw new IllegalArgumentException("badak.sign-in.oidc.issuer begins with https://");
        }
    }
}
