package id.badak.shell;

import id.badak.permission.PagePermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/// What stands before every page: who may is asked of the line beside its handler, and denied where
/// there is none.
///
/// How one becomes somebody, with a password and the rest, the gate adds. The doors ask again by
/// the same lines, and the zones when a transaction begins; this is the outermost.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, ActingFilter acting, PagePermissions permissions)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/*.css", "/*.js", "/*.svg")
                        .permitAll()
                        .anyRequest()
                        .access(permissions))
                .csrf(forms -> forms.csrfTokenRepository(new CsrfTokens()))
                // The others stand on every answer: see SafeHeaders.
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .addFilterBefore(new CrossSiteFilter(), CsrfFilter.class)
                .addFilterAfter(acting, AuthorizationFilter.class)
                .build();
    }
}
