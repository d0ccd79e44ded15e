package id.badak.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTests {
    /// The key is what another program makes:
    /// `openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt pass:rahasia -kdfopt "salt:badak zones" -kdfopt
    /// iter:600000 PBKDF2`.
    @Test
    void stretchThePasswordBeforeAZoneGetsItsOwn() throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                HexFormat.of().parseHex("9fff80813ffd6aab322a1035481d3e308e490a2da51cf61620e435e26526198d"),
                "HmacSHA256"));
        var expected = HexFormat.of().formatHex(mac.doFinal("badak_official".getBytes(StandardCharsets.UTF_8)));

        assertThat(of("rahasia").passwordOf(Zone.OFFICIAL)).isEqualTo(expected);
    }

    @Test
    void giveEachZoneAnotherPassword() {
        var passwords = Arrays.stream(Zone.values())
                .map(zone -> of("rahasia").passwordOf(zone))
                .collect(Collectors.toSet());

        assertThat(passwords).hasSameSizeAs(Zone.values());
        assertThat(passwords).doesNotContain(of("rahasia2").passwordOf(Zone.GATE), of("").passwordOf(Zone.GATE));
    }

    private static DatabaseSettings of(String password) {
        return new DatabaseSettings("jdbc:postgresql://127.0.0.1/badak", "badak", password, 24);
    }
}
