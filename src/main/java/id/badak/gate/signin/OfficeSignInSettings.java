package id.badak.gate.signin;

import id.badak.gate.credential.SecondFactors;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
/// @param secondFactor `ours`: after it the code is asked for as after a password; `theirs`: not after a
///                     sign-in in which the provider says that it asked for one itself
/// @param acr          what it then says, in the claim `acr`; needed with `theirs`
@ConfigurationProperties("badak.sign-in.oidc")
record OfficeSignInSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("preferred_username") String claim,
        @DefaultValue("ours") String secondFactor,
        @DefaultValue("") String acr) {
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
        if (secondFactor.equals("theirs") && acr.isBlank()) {
            throw new IllegalArgumentException("badak.sign-in.oidc.acr is needed beside second-factor theirs: "
                    + "what the provider says of two factors");
        }
    }

    boolean isOn() {
        return !issuer.isEmpty();
    }

    /// A second factor is among them only where the provider's counts and it says that it asked. What says nothing was
    /// one factor.
    ///
    /// @param said its claim `acr`
    List<String> factors(@Nullable String said) {
        return secondFactor.equals("theirs") && acr.equals(said)
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
