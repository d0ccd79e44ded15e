package id.badak.gate.admin;

import id.badak.database.CommandProgram;
import id.badak.gate.credential.SignInSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;

/// Offices, accounts and sign-ins, and nothing that serves pages: what the commands of this module work with.
@ComponentScan(
        basePackages = {
            "id.badak.registry.office",
            "id.badak.registry.account",
            "id.badak.gate.allowance",
            "id.badak.gate.credential"
        },
        excludeFilters = @ComponentScan.Filter(Controller.class))
@Import(CommandProgram.Essentials.class)
@EnableConfigurationProperties(SignInSettings.class)
class Backstage {
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
