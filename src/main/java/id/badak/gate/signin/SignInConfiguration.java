package id.badak.gate.signin;

import id.badak.gate.allowance.Guard;
import id.badak.gate.allowance.TooManyTries;
import id.badak.gate.credential.SecondFactors;
import id.badak.gate.credential.SignInSettings;
import id.badak.gate.credential.SignIns;
import id.badak.shell.Person;
import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// How one comes in: password, then where it is asked for the second factor, then a session.
///
/// The shell says who may open which part of the site; here stands what it takes to be somebody.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInSettings.class, OfficeSignInSettings.class})
class SignInConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SignInConfiguration.class);

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /// Every "signed in" of the site also means: with the second factor, where it is asked of this
    /// person.
    @Bean
    AuthorizationManagerFactory<Object> withSecondFactor(SignInSettings settings) {
        return AuthorizationManagerFactories.<Object>multiFactor()
                .requireFactors(SecondFactors.AUTHORITY)
                .when(who -> who.getPrincipal() instanceof Person person
                        && (person.enrolled()
                                || settings.requiresSecondFactor(person.actor().role())))
                .build();
    }

    @Bean
    Customizer<HttpSecurity> signIn(
            SignIns signIns, PasswordEncoder encoder, Guard guard, Arrival arrival, Standing standing) {
        var password = new ProviderManager(List.of(new PasswordProvider(signIns, encoder, guard)));
        return http -> http.authenticationManager(password)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/masuk/kode", "/masuk/kode/kunci")
                        .access(AuthenticatedAuthorizationManager.authenticated())
                        .requestMatchers("/akun/kode/**")
                        .access(AuthorizationManagerFactories.<RequestAuthorizationContext>multiFactor()
                                .requireFactors(SecondFactors.AUTHORITY)
                                .when(who -> who.getPrincipal() instanceof Person person && person.enrolled())
                                .build()
                                .authenticated()))
                .formLogin(form -> form.loginPage("/masuk")
                        .usernameParameter("nama")
                        .passwordParameter("sandi")
                        .authenticationDetailsSource(SignInDetails::of)
                        .successHandler(new Welcome(arrival, standing))
                        .failureHandler(SignInConfiguration::askAgain))
                .exceptionHandling(refused -> refused.defaultDeniedHandlerForMissingAuthority(
                        new LoginUrlAuthenticationEntryPoint("/masuk/kode"), SecondFactors.AUTHORITY))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.migrateSession()))
                .addFilterBefore(new EndedSessionFilter(), AuthorizationFilter.class)
                .addFilterAfter(new OwnPasswordFilter(), AuthorizationFilter.class)
                // A browser keeps pages by itself, to go back to; who signs out takes them along.
                .logout(out -> out.logoutUrl("/keluar")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(EndedSessionFilter.CLEAR))
                        .logoutSuccessUrl("/masuk?keluar"));
    }

    /// Behind HTTPS the cookie's name binds it to this host and to HTTPS; on a loopback demo it
    /// cannot.
    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie(cookie("badak", false), cookie("__Host-badak", true));
    }

    /// A session of a closed account, or one that is too old, is not there: asked in the same
    /// statement that reads the session, so it costs nothing and holds on every node at once.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> boundedSessions(SignInSettings settings) {
        return sessions -> sessions.setGetSessionQuery("""
                SELECT session.primary_id, session.session_id, session.creation_time, session.last_access_time,
                       session.max_inactive_interval, attribute.attribute_name, attribute.attribute_bytes
                FROM %%TABLE_NAME%% AS session
                LEFT JOIN %%TABLE_NAME%%_attributes AS attribute ON attribute.session_primary_id = session.primary_id
                WHERE session.session_id = ? AND NOT EXISTS (
                    SELECT FROM gate.sign_in AS who
                    LEFT JOIN gate.account_closure AS closure ON closure.account_id = who.account_id
                    WHERE who.username = session.principal_name
                      AND (closure.account_id IS NOT NULL
                           OR session.creation_time < extract(epoch FROM now()) * 1000
                               - CASE who.role WHEN 'OWNER' THEN %d ELSE %d END * 3600000::bigint))
                """.formatted(settings.ownerDays() * 24, settings.staffHours()));
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsNamedByChance() {
        return sessions -> sessions.setSessionIdGenerator(new SessionIds());
    }

    /// Two requests of one session may remember the same thing at once; the later one is kept, and neither is an
    /// accident.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenTwiceAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    private static DefaultCookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }

    private static void askAgain(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws ServletException, IOException {
        var tooOften = failure instanceof TooManyTries;
        Metrics.counter("badak.sign.in.refused", "reason", tooOften ? "held-back" : "wrong")
                .increment();
        if (failure instanceof TooManyTries tooMany) {
            request.setAttribute(TooManyTries.WAIT, tooMany.waitFor());
            LOG.warn("sign-in held back, next try in {} s", tooMany.waitFor().toSeconds());
        } else {
            LOG.info("sign-in refused");
        }
        request.getRequestDispatcher("/masuk/gagal").forward(request, response);
    }

    /// Notes how the session began, then goes where the person wanted to go.
    private static final class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {
        private static final List<String> PASSWORD = List.of(FactorGrantedAuthority.PASSWORD_AUTHORITY);

        private final Arrival arrival;
        private final Standing standing;

        Welcome(Arrival arrival, Standing standing) {
            this.arrival = arrival;
            this.standing = standing;
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication who)
                throws ServletException, IOException {
            if (who.getPrincipal() instanceof Person person) {
                arrival.note(person, PASSWORD, request, response);
                standing.beginByPassword(person, request);
            }
            super.onAuthenticationSuccess(request, response, who);
        }
    }
}
