package id.badak.gate.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Authority;
import id.badak.cast.Impostor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeLineTests {
    @TempDir
    private Path folder;

    @Test
    void believesNoServerOfAnAuthorityThatNobodyKnows() {
        try (var impostor =
                Impostor.ofTls(Authority.in(folder).issue("ip:127.0.0.1").server())) {
            assertThatThrownBy(() -> OfficeLine.readProvider("https://127.0.0.1:" + impostor.port()))
                    .hasStackTraceContaining("PKIX");
            assertThat(impostor.told()).isEmpty();
        }
    }
}
