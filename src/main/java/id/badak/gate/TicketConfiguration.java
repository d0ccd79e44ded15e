package id.badak.gate;

import id.badak.kernel.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// Lets whoever has not signed in to the pages where one does so without a password.
@Configuration(proxyBeanMethods = false)
class TicketConfiguration {
    /// Before the gate's other rows: among them is a wider one for `/akun`.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Customizer<HttpSecurity> withoutPassword() {
        return http -> http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/masuk/surat", "/masuk/surat/kode", "/masuk/tautan/*", "/masuk/petugas", "/masuk/alamat/*")
                .permitAll()
                .requestMatchers("/akun/surel", "/akun/surel/hapus")
                .hasRole(Role.OWNER.name()));
    }
}
