package id.badak.shell;

import static id.badak.kernel.Role.COORDINATOR;
import static id.badak.kernel.Role.HEAD;
import static id.badak.kernel.Role.INSPECTOR;
import static id.badak.kernel.Role.MENTOR;
import static id.badak.kernel.Role.NATIONAL;
import static id.badak.kernel.Role.OWNER;
import static id.badak.kernel.Role.RESEARCHER;

import id.badak.kernel.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// Who may open which part of the site: denied unless a row below says otherwise.
///
/// The doors ask again for themselves; this table is the outer of two.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    // spotless:off
    private static final List<Area> AREAS = List.of(
            new Area("/sarana/impor/**",     COORDINATOR),
            new Area("/sarana/baru",         COORDINATOR, MENTOR),
            new Area("/sarana/**",           COORDINATOR, MENTOR, INSPECTOR, HEAD),
            new Area("/instrumen/**",        OWNER, MENTOR, COORDINATOR, INSPECTOR, HEAD, RESEARCHER, NATIONAL),
            new Area("/unit-kerja/**",       COORDINATOR, HEAD, NATIONAL),
            new Area("/beranda/**",          OWNER),
            new Area("/persetujuan/**",      OWNER),
            new Area("/siapa-melihat/**",    OWNER),
            new Area("/penugasan/**",        COORDINATOR),
            new Area("/binaan/**",           MENTOR),
            new Area("/tugas/**",            OWNER, MENTOR),
            new Area("/bukti/**",            OWNER, MENTOR),
            new Area("/api/operasi",         OWNER, MENTOR),
            new Area("/api/bukti",           OWNER, MENTOR),
            new Area("/operasi/**",          OWNER, MENTOR),
            new Area("/pemeriksaan/**",      INSPECTOR, HEAD),
            new Area("/kinerja/**",          HEAD, RESEARCHER),
            new Area("/nasional/**",         NATIONAL));
    // spotless:on

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, ActingFilter acting) throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/masuk", "/bahasa", "/janji", "/*.css", "/*.js", "/*.svg", "/error")
                            .permitAll();
                    for (var area : AREAS) {
                        requests.requestMatchers(area.pattern()).hasAnyRole(area.names());
                    }
                    requests.requestMatchers("/").authenticated();
                    requests.anyRequest().denyAll();
                })
                .formLogin(form -> form.loginPage("/masuk")
                        .usernameParameter("nama")
                        .passwordParameter("sandi")
                        .defaultSuccessUrl("/")
                        .failureUrl("/masuk?gagal"))
                .logout(out -> out.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(self), geolocation=(), microphone=(), payment=()"))
                        .crossOriginOpenerPolicy(Customizer.withDefaults()))
                .addFilterAfter(acting, AuthorizationFilter.class)
                .build();
    }

    private record Area(String pattern, Role... roles) {
        String[] names() {
            return Stream.of(roles).map(Role::name).toArray(String[]::new);
        }
    }
}
