package id.badak.gate.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.RequestEntity;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// How the office's provider is asked: at the addresses that were named and at no other. Where it answers with a
/// redirect nobody comes in; the frame's own clients would go wherever it leads.
///
/// Who answers must have a certificate that the machine trusts, for the name that was asked (docs/adr/0055).
final class OfficeLine {
    /// Source: ours; a person waits for it.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String CONFIGURATION = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    private OfficeLine() {}

    /// Reads how the provider is reached.
    ///
    /// @throws IllegalArgumentException when what answers is not this provider
    static ClientRegistration.Builder readProvider(String issuer) {
        var address = URI.create(issuer.replaceAll("/$", "") + CONFIGURATION);
        var told = asking().exchange(new RequestEntity<Void>(HttpMethod.GET, address), METADATA)
                .getBody();
        if (told == null || !issuer.equals(told.get("issuer")) || told.get("jwks_uri") == null) {
            throw new IllegalArgumentException("the provider's configuration did not match " + issuer);
        }
        return ClientRegistrations.fromOidcConfiguration(told);
    }

    static AuthenticationProvider provider() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(wire())
                .requestInterceptor(OfficeLine::refuseRedirect)
                .configureMessageConverters(forms -> forms.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var asking = asking();
        asking.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var person = new DefaultOAuth2UserService();
        person.setRestOperations(asking);
        var users = new OidcUserService();
        users.setOauth2UserService(person);
        var provider = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        var decoders = new ConcurrentHashMap<String, JwtDecoder>();
        provider.setJwtDecoderFactory(
                client -> decoders.computeIfAbsent(client.getRegistrationId(), _ -> decoder(client)));
        return provider;
    }

    /// As the frame's own, which asks for the keys with a client that cannot be changed.
    private static JwtDecoder decoder(ClientRegistration client) {
        var keys = Objects.requireNonNull(client.getProviderDetails().getJwkSetUri());
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(asking())
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(client))));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    private static RestTemplate asking() {
        var asking = new RestTemplate(wire());
        asking.getInterceptors().add(OfficeLine::refuseRedirect);
        return asking;
    }

    /// To the frame a redirect that nobody follows is a good answer without words.
    private static ClientHttpResponse refuseRedirect(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        var response = execution.execute(request, body);
        if (response.getStatusCode().is3xxRedirection()) {
            response.close();
            throw new IOException("the provider sends us elsewhere");
        }
        return response;
    }

    private static ClientHttpRequestFactory wire() {
        var wire = new JdkClientHttpRequestFactory(CLIENT);
        wire.setReadTimeout(PATIENCE);
        return wire;
    }
}
