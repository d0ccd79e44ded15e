package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTests {
    private static final String NAME = "BADAK_DB_PASSWORD";

    @TempDir
    private Path folder;

    @Test
    void readsACredentialWhereNoVariableStands() throws IOException {
        Files.writeString(folder.resolve(NAME), "rahasia dari lemari\n");
        var vault = Map.of("CREDENTIALS_DIRECTORY", folder.toString());

        assertThat(Environment.find(NAME, vault)).hasValue("rahasia dari lemari");
        assertThat(Environment.find("BADAK_MAIL_PASSWORD", vault)).isEmpty();
        assertThat(Environment.find(NAME, Map.of("CREDENTIALS_DIRECTORY", folder.toString(), NAME, "dari peubah")))
                .hasValue("dari peubah");
    }

    @Test
    void takesABlankWordForNone() throws IOException {
        assertThat(Environment.find(NAME, Map.of(NAME, " "))).isEmpty();
        Files.writeString(folder.resolve(NAME), "\n");
        assertThat(Environment.find(NAME, Map.of("CREDENTIALS_DIRECTORY", folder.toString())))
                .isEmpty();
    }
}
