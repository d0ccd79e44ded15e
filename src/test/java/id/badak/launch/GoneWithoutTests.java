package id.badak.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoneWithoutTests {
    private static final String DATABASE = "jdbc:postgresql://db.internal:5432/badak?sslmode=verify-full";

    @TempDir
    private Path vault;

    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void anInstallationThatGoesWithoutNothing() {
        variables.put("CREDENTIALS_DIRECTORY", vault.toString());
        settings.put("badak.evidence.clamd", "/run/clamav/clamd.ctl");
        settings.put("badak.sign-in.key-file", vault.resolve("sign-in.key").toString());
        settings.put("badak.journal.key-file", vault.resolve("journal.key").toString());
    }

    @Test
    void startsWhereNothingIsMissing() {
        assertThatCode(this::require).doesNotThrowAnyException();
    }

    @Test
    void doesNotStartWithoutAScannerUnlessThatIsNamed() {
        settings.put("badak.evidence.clamd", " ");

        refuses("scanner (badak.evidence.clamd names no ClamAV)", "BADAK_WITHOUT=scanner");
        variables.put("BADAK_WITHOUT", "scanner");
        assertThatCode(this::require).doesNotThrowAnyException();
    }

    @Test
    void doesNotStartWithASecretOutsideOfTheVault() throws IOException {
        variables.put("BADAK_DB_PASSWORD", "rahasia");
        refuses("BADAK_DB_PASSWORD", "BADAK_WITHOUT=vault");
        variables.remove("BADAK_DB_PASSWORD");

        settings.put("badak.mail.password", "rahasia");
        refuses("not in a folder of credentials: BADAK_MAIL_PASSWORD", "BADAK_WITHOUT=vault,rotation");
        Files.writeString(vault.resolve("BADAK_MAIL_PASSWORD"), "rahasia");
        refuses("rotation (does not end by itself: badak.mail.password)", "BADAK_WITHOUT=rotation");
        variables.put("BADAK_MAIL_PASSWORD", "rahasia");
        refuses("not in a folder of credentials: BADAK_MAIL_PASSWORD", "BADAK_WITHOUT=vault,rotation");
    }

    @Test
    void doesNotStartWithAKeyOutsideOfTheVault() {
        settings.put("badak.journal.key-file", vault.resolve("../journal.key").toString());
        refuses("badak.journal.key-file", "BADAK_WITHOUT=vault");
        variables.remove("CREDENTIALS_DIRECTORY");
        refuses("badak.sign-in.key-file, badak.journal.key-file", "BADAK_WITHOUT=vault");
        variables.put("BADAK_TLS_KEY", "/etc/badak/site.key");
        refuses("BADAK_TLS_KEY", "BADAK_WITHOUT=vault");
    }

    @Test
    void doesNotStartWithAPasswordAtADatabaseElsewhereUnlessThatIsNamed() throws IOException {
        variables.put("BADAK_DB_URL", DATABASE);
        refuses("rotation (does not end by itself: the sign-in at BADAK_DB_URL)", "BADAK_WITHOUT=rotation");

        var key = vault.resolve("db.pk8");
        variables.put("BADAK_DB_URL", DATABASE + "&sslcert=/run/badak/db.crt&sslkey=" + key);
        assertThatCode(this::require).doesNotThrowAnyException();
        variables.put("BADAK_DB_URL", DATABASE + "&sslcert=/run/badak/db.crt&sslkey=/etc/badak/db.pk8");
        refuses("sslkey in BADAK_DB_URL", "BADAK_WITHOUT=vault");
        variables.put("BADAK_DB_URL", DATABASE + "&sslcert=/run/badak/db.crt&password=rahasia&sslkey=" + key);
        refuses("password in BADAK_DB_URL", "BADAK_WITHOUT=vault,rotation");

        variables.put("BADAK_DB_URL", DATABASE + "&sslcert=/run/badak/db.crt&sslkey=" + key);
        Files.writeString(vault.resolve("BADAK_DB_PASSWORD"), "rahasia");
        refuses("the sign-in at BADAK_DB_URL", "BADAK_WITHOUT=rotation");
    }

    /// One sentence to copy from, however much is missing.
    @Test
    void saysAllThatIsMissingAtOnceAndTellsNoSecret() {
        variables.remove("CREDENTIALS_DIRECTORY");
        variables.put("BADAK_DB_URL", DATABASE);
        variables.put("BADAK_DB_PASSWORD", "sangat-rahasia");
        settings.put("badak.evidence.clamd", "");
        settings.put("badak.sign-in.oidc.client-secret", "sangat-rahasia");

        assertThatThrownBy(this::require)
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("BADAK_WITHOUT=scanner,vault,rotation")
                .hasMessageNotContaining("sangat-rahasia");
        variables.put("BADAK_WITHOUT", " rotation, scanner,vault ");
        assertThatCode(this::require).doesNotThrowAnyException();
    }

    @Test
    void knowsNoOtherWord() {
        variables.put("BADAK_WITHOUT", "scanner,everything");

        assertThatThrownBy(this::require)
                .isInstanceOf(CannotStart.class)
                .hasMessage("BADAK_WITHOUT knows scanner,vault,rotation, and not everything.");
    }

    private void refuses(String reason, String ending) {
        assertThatThrownBy(this::require)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(reason)
                .hasMessageEndingWith(ending);
    }

    private void require() {
        new GoneWithout(variables, settings::get).require();
    }
}
