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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/// Who may open which part of the site: denied unless a row below says otherwise.
///
/// How one becomes somebody, with a password and the rest, the gate adds. The zones ask again when a transaction
/// begins, and some doors for themselves; this is the outermost.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    // spotless:off
    private static final List<Area> AREAS = List.of(
            area("/sarana/impor/**",     COORDINATOR),
            area("/sarana/baru",         COORDINATOR, MENTOR),
            area("/sarana/**",           COORDINATOR, MENTOR, INSPECTOR, HEAD),
            area("/instrumen/**",        OWNER, MENTOR, COORDINATOR, INSPECTOR, HEAD, RESEARCHER, NATIONAL),
            area("/unit-kerja/**",       COORDINATOR, HEAD, NATIONAL),
            area("/beranda/**",          OWNER),
            area("/persetujuan/**",      OWNER),
            area("/siapa-melihat/**",    OWNER),
            area("/penugasan/**",        COORDINATOR),
            area("/binaan/**",           MENTOR),
            area("/tugas/**",            OWNER, MENTOR),
            area("/api/operasi",         OWNER, MENTOR),
            area("/api/bukti",           OWNER, MENTOR),
            area("/operasi/**",          OWNER, MENTOR, INSPECTOR),
            area("/pemeriksaan/**",      INSPECTOR, HEAD),
            area("/katup/*/putusan",     HEAD),
            area("/katup/**",            INSPECTOR, HEAD),
            area("/kinerja/**",          HEAD, RESEARCHER),
            area("/kinerja.*",           HEAD, RESEARCHER),
            area("/nasional/**",         NATIONAL));
    // spotless:on

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, ActingFilter acting) throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/bahasa", "/janji", "/*.css", "/*.js", "/*.svg", "/error")
                            .permitAll();
                    for (var area : AREAS) {
                        requests.requestMatchers(area.pattern()).hasAnyRole(area.names());
                    }
                    requests.requestMatchers("/").authenticated();
                    requests.anyRequest().denyAll();
                })
                .headers(headers -> headers.addHeaderWriter(new ContentPolicy())
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(self), geolocation=(), microphone=(), payment=()"))
                        .crossOriginOpenerPolicy(Customizer.withDefaults()))
                .addFilterBefore(new CrossSiteFilter(), CsrfFilter.class)
                .addFilterAfter(acting, AuthorizationFilter.class)
                .build();
    }

    private static Area area(String pattern, Role... roles) {
        return new Area(pattern, List.of(roles));
    }

    private record Area(String pattern, List<Role> roles) {
        String[] names() {
            return roles.stream().map(Role::name).toArray(String[]::new);
        }
    }
}
