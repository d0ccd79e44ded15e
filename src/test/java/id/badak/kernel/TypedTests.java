package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\t\n", "\u00a0", "\u3000", "\u2007", "\u202f", "\u0085", "\u2028", " \u00a0\u3000 "})
    void isEmptyWhenOnlySpaceWasTyped(String typed) {
        assertThat(Typed.strip(typed)).isEmpty();
        assertThat(Typed.strip(typed + "Dapur\u00a0bersih" + typed)).isEqualTo("Dapur\u00a0bersih");
    }

    @Test
    void isEmptyWhenNothingWasSent() {
        assertThat(Typed.strip(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc, true", "abcd, false", "'', true"})
    void fitsWhatTheColumnHolds(String text, boolean fits) {
        assertThat(Typed.fits(text, 3)).isEqualTo(fits);
    }

    @Test
    void fitsNothingWithANulInIt() {
        assertThat(Typed.fits("a\0", 3)).isFalse();
    }
}
