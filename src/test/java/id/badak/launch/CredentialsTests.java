package id.badak.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsTests {
    @Test
    void handTheFrameWhatAVaultHolds() {
        var vault = Map.of(
                "BADAK_MAIL_PASSWORD", "satu", "BADAK_SIGNIN_OIDC_CLIENTSECRET", "dua", "BADAK_DB_PASSWORD", "t");

        assertThat(Credentials.properties(name -> Optional.ofNullable(vault.get(name))))
                .containsExactly("--badak.mail.password=satu", "--badak.sign-in.oidc.client-secret=dua");
    }
}
