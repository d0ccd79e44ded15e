package id.badak.cast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class SpokenNamesTests {
    @Test
    void readAsASentence(TestInfo here) {
        assertThat(here.getDisplayName()).isEqualTo("read as a sentence");
    }

    @Test
    void keepAShortenedWordAndPartAFigure() {
        assertThat(SpokenNames.words("readsACSVFileOf200Rows")).isEqualTo("reads ACSV file of 200 rows");
        assertThat(SpokenNames.words("sealsWithHMAC")).isEqualTo("seals with HMAC");
        assertThat(new SpokenNames().generateDisplayNameForClass(PasswordRuleTests.class))
                .isEqualTo("Password rule");
    }

    private static final class PasswordRuleTests {}
}
