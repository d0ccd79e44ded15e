package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTests {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62812", "-3", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")"})
    void isShownAndNotRunWhereItWouldBeAFormula(String text) {
        assertThat(SheetText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Keripik Bu Siti", "0812-0000-0001", "3 = tiga", " =1", "'=1"})
    void isLeftAsItIsOtherwise(String text) {
        assertThat(SheetText.harmless(text)).isEqualTo(text);
    }
}
