package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {
    @Test
    void sortByTheTimeTheyWereMadeAndNeverRepeat() {
        var texts = Stream.generate(Ids::next).limit(5_000).map(UUID::toString).toList();

        assertThat(texts).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void areVersionSevenWithTheMillisecondInFront() {
        var before = Instant.now().toEpochMilli();
        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(before, Instant.now().toEpochMilli());
        assertThat(Ids.isWritten(id.toString())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "01890000-0000-7000-8000-00000000000",
                "01890000-0000-7000-8000-0000000000012",
                "01890000-0000-7000-8000-00000000000A",
                "{01890000-0000-7000-8000-000000000001}",
                "01890000-0000-7000-8000-000000000001\n"
            })
    void areReadOnlyAsWeWriteThem(String text) {
        assertThat(Ids.isWritten(text)).isFalse();
    }

    @Test
    void readsAnIdInLettersOfEitherSizeAndNothingElse() {
        var id = Ids.next();

        assertThat(Ids.find(id.toString())).hasValue(id);
        assertThat(Ids.find(id.toString().toUpperCase(Locale.ROOT))).hasValue(id);
        assertThat(Ids.find("1-1-7000-8-1")).isEmpty();
        assertThat(Ids.find("AAAAAAAAAAAAAAAAAAAAAA==")).isEmpty();
    }
}
