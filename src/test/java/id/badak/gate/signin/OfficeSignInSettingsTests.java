package id.badak.gate.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.gate.credential.SecondFactors;
import org.junit.jupiter.api.Test;

class OfficeSignInSettingsTests {
    private static final String ISSUER = "https://masuk.example/realms/badan";

    @Test
    void areOffWhereNoProviderIsNamed() {
        assertThat(of("", "", "ours").isOn()).isFalse();
        assertThat(of(ISSUER, "rahasia", "ours").isOn()).isTrue();
    }

    @Test
    void refuseAProviderWithoutHttps() {
        assertThatThrownBy(() -> of("http://masuk.example", "rahasia", "ours")).hasMessageContaining("https://");
        assertThat(of("http://127.0.0.1:8180", "rahasia", "ours").isOn()).isTrue();
    }

    @Test
    void refuseAProviderWithoutItsSecret() {
        assertThatThrownBy(() -> of(ISSUER, "", "ours")).hasMessageContaining("client-secret");
    }

    @Test
    void refuseAWordThatIsNeither() {
        assertThatThrownBy(() -> of(ISSUER, "rahasia", "both")).hasMessageContaining("ours or theirs");
    }

    @Test
    void countTheProvidersSecondFactorOnlyWhenToldTo() {
        assertThat(of(ISSUER, "rahasia", "ours").factors("dua")).doesNotContain(SecondFactors.AUTHORITY);
        assertThat(of(ISSUER, "rahasia", "theirs").factors("dua")).contains(SecondFactors.AUTHORITY);
    }

    @Test
    void countItOnlyWhereTheProviderSaysThatItAsked() {
        assertThat(of(ISSUER, "rahasia", "theirs").factors("satu")).doesNotContain(SecondFactors.AUTHORITY);
        assertThat(of(ISSUER, "rahasia", "theirs").factors(null)).doesNotContain(SecondFactors.AUTHORITY);
        assertThatThrownBy(() -> new OfficeSignInSettings(ISSUER, "badak", "rahasia", "sub", "theirs", ""))
                .hasMessageContaining("acr is needed");
    }

    @Test
    void doNotPrintTheSecret() {
        assertThat(of(ISSUER, "rahasia", "ours").toString()).doesNotContain("rahasia");
    }

    private static OfficeSignInSettings of(String issuer, String secret, String secondFactor) {
        return new OfficeSignInSettings(issuer, "badak", secret, "preferred_username", secondFactor, "dua");
    }
}
