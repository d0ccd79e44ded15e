package id.badak.gate.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void givesTheCodesOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code.substring(2));
    }

    @Test
    void takesTheStepBeforeAndAfterAndNoOther() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var code = Totp.code(SECRET, now);
        assertThat(Totp.step(SECRET, code, now)).hasValue(1_234_567_890 / 30);
        assertThat(Totp.step(SECRET, code, now.plusSeconds(30))).hasValue(1_234_567_890 / 30);
        assertThat(Totp.step(SECRET, code, now.minusSeconds(30))).hasValue(1_234_567_890 / 30);
        assertThat(Totp.step(SECRET, code, now.plusSeconds(60))).isEmpty();
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
    }

    /// RFC 4648, section 10, and the secret above.
    @ParameterizedTest
    @CsvSource({
        "f,MY",
        "fo,MZXQ",
        "foo,MZXW6",
        "foobar,MZXW6YTBOI",
        "12345678901234567890,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    })
    void writesSecretsAsAppsReadThem(String text, String base32) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }
}
