package id.badak.gate.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// The begin of a step.
    private static final long BEGIN = 1_234_567_890;

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

    /// Whatever the lag: thirty seconds of a clock, no more and no less.
    @ParameterizedTest
    @ValueSource(ints = {-90, -31, -1, 0, 1, 17, 90})
    void givesEachStepThirtySeconds(int lag) {
        var step = BEGIN / 30;
        var good = LongStream.range(BEGIN - 200, BEGIN + 200)
                .filter(second -> Totp.step(Instant.ofEpochSecond(second), lag) == step)
                .boxed()
                .toList();

        assertThat(good).hasSize(30).first().isEqualTo(BEGIN + lag);
    }

    @Test
    void knowsACodeOfAMinuteAroundAndNoOther() {
        var code = Totp.code(SECRET, Instant.ofEpochSecond(BEGIN));
        var step = BEGIN / 30;
        for (var off = -2; off <= 2; off++) {
            assertThat(Totp.find(SECRET, code, step + off)).as("%d off", off).hasValue(step);
        }
        assertThat(Totp.find(SECRET, code, step - 3)).isEmpty();
        assertThat(Totp.find(SECRET, code, step + 3)).isEmpty();
        assertThat(Totp.find(SECRET, "", step)).isEmpty();
    }

    /// From any lag, a code that came at the wrong moment leaves one with which it would have been right.
    @ParameterizedTest
    @CsvSource({"0,0", "0,29", "0,-1", "0,-25", "0,30", "0,33", "0,59", "20,3", "-20,25", "5,-40", "5,60"})
    void learnsFromACodeThatCameAtTheWrongMoment(int before, int after) {
        var step = BEGIN / 30;
        var at = Instant.ofEpochSecond(BEGIN + after);

        var lag = Totp.lag(step, at, before);

        assertThat(Totp.step(at, lag)).isEqualTo(step);
        assertThat(lag).isBetween(-90, 90);
        if (Totp.step(at, before) == step) {
            assertThat(lag).as("nothing to learn").isEqualTo(before);
        }
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
