package id.badak.gate.signin;

import id.badak.gate.credential.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// Signing in through the office's own identity provider: the OpenID Connect code flow with PKCE,
/// state and nonce, all of it Spring Security's.
///
/// The provider says only who somebody is. Whether they have an account here, with which role and
/// in which office, is kept here, and somebody without one is not let in. Nothing of the provider
/// is kept: no token, and not its user.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${badak.sign-in.oidc.issuer:}'.isEmpty()")
class OfficeSignIn {
    static final String BEGIN = "/masuk/lewat/kantor";
    static final String REFUSED = "/masuk?ditolak";

    /// Asks the office's provider and nothing else: the sign-in with a password has a manager of
    /// its own, without a parent, so that nothing goes round its guard.
    private static final ObjectPostProcessor<OAuth2LoginAuthenticationFilter> OWN_PROVIDER =
            new ObjectPostProcessor<>() {
                @Override
                public <T extends OAuth2LoginAuthenticationFilter> T postProcess(T filter) {
                    filter.setAuthenticationManager(new ProviderManager(OfficeLine.provider()));
                    return filter;
                }
            };

    private static final Logger LOG = LoggerFactory.getLogger(OfficeSignIn.class);
    private static final String BASE = "/masuk/lewat";
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /// Reads the provider's configuration when it is first needed, so that Badak starts without it.
    @Bean
    ClientRegistrationRepository office(OfficeSignInSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(OfficeLine.readProvider(settings.issuer())
                        .registrationId("kantor")
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .scope("openid", "profile")
                        .redirectUri("{baseUrl}/masuk/kembali/{registrationId}")
                        .clientSettings(ClientRegistration.ClientSettings.builder()
                                .requireProofKey(true)
                                .build())
                        .build()));
    }

    /// Comes after the sign-in with a password, which decides where those go who have not signed
    /// in.
    @Bean
    @Order(1)
    Customizer<HttpSecurity> signInThroughTheOffice(
            Arrival arrival, SignIns signIns, OfficeSignInSettings settings, ClientRegistrationRepository clients) {
        return http -> http.oauth2Login(office -> office.loginPage("/masuk")
                .authorizationEndpoint(begin -> begin.authorizationRequestResolver(new Wished(clients, settings)))
                .redirectionEndpoint(back -> back.baseUri("/masuk/kembali/*"))
                .authorizedClientRepository(new NoTokens())
                .withObjectPostProcessor(OWN_PROVIDER)
                .successHandler(new Known(arrival, signIns, settings))
                .failureHandler(OfficeSignIn::refuse));
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.info("sign-in through the office refused: {}", failure.getClass().getSimpleName());
        response.sendRedirect(REFUSED);
    }

    /// Begins where somebody pressed our button or typed the address. A link or a picture of another
    /// site begins nothing, though the provider may know the browser and ask no more; old browsers
    /// that do not say where they come from are taken at their word.
    private static final class Wished implements OAuth2AuthorizationRequestResolver {
        private final DefaultOAuth2AuthorizationRequestResolver resolver;

        Wished(ClientRegistrationRepository clients, OfficeSignInSettings settings) {
            this.resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, BASE);
            if (!settings.acr().isEmpty()) {
                resolver.setAuthorizationRequestCustomizer(
                        request -> request.additionalParameters(more -> more.put("acr_values", settings.acr())));
            }
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            var site = request.getHeader("Sec-Fetch-Site");
            return site == null || OURS.contains(site) ? resolver.resolve(request) : null;
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
            return resolver.resolve(request, client);
        }
    }

    /// Puts the account of here in the place of the provider's user.
    private record Known(Arrival arrival, SignIns signIns, OfficeSignInSettings settings)
            implements AuthenticationSuccessHandler {
        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication theirs) throws IOException {
            if (theirs.getPrincipal() instanceof OidcUser user && comesIn(user, request, response)) {
                response.sendRedirect("/");
                return;
            }
            LOG.info("sign-in through the office refused: no account here");
            request.getSession().invalidate();
            response.sendRedirect(REFUSED);
        }

        private boolean comesIn(OidcUser user, HttpServletRequest request, HttpServletResponse response) {
            var name = user.getClaimAsString(settings.claim());
            var subject = user.getSubject();
            return name != null
                    && subject != null
                    && signIns.recognise(name, settings.issuer(), subject)
                    && arrival.begin(
                            name,
                            settings.factors(user.getIdToken().getAuthenticationContextClass()),
                            request,
                            response);
        }
    }
}
