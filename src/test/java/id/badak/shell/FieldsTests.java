package id.badak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTests {
    @Test
    void areEmptyWhenNothingWasPosted() {
        var fields = new Fields(Map.of());
        assertThat(fields.value("catatan")).isEmpty();
        assertThat(fields.is("catatan", "")).isTrue();
        assertThat(fields.faults().any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "\u3000", "\u3000\u00a0\r\n"})
    void countsSpaceOfAnyKindAsNothing(String typed) {
        var fields = new Fields(Map.of("a", typed, "b", "ada"));
        assertThat(fields.value("a")).isEmpty();
        assertThat(fields.filled(Stream.of("a", "b", "c"))).isEqualTo(1);
    }

    @Test
    void keepsWhatWasTypedButForTheSpaceAround() {
        assertThat(new Fields(Map.of("a", "\u00a0dua  kata\n")).value("a")).isEqualTo("dua  kata");
    }

    @Test
    void takesAValueAsIfItHadBeenTyped() {
        var fields = new Fields(Map.of("a", "lama"));
        fields.keep("a", " baru ");
        assertThat(fields.is("a", "baru")).isTrue();
    }

    @Test
    void readsWhatFits() {
        var id = UUID.randomUUID();
        var fields = new Fields(Map.of("id", id.toString(), "hari", "MONDAY", "tanggal", "2026-02-28"));
        assertThat(fields.uuid("id")).contains(id);
        assertThat(fields.enumOf(DayOfWeek.class, "hari")).contains(DayOfWeek.MONDAY);
        assertThat(fields.date("tanggal")).contains(LocalDate.of(2026, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "monday", "2026-02-30", "+12026-02-28", "28-02-2026", "1-1-7000-8-1"})
    void givesNothingForWhatDoesNotFit(String typed) {
        var fields = new Fields(Map.of("a", typed));
        assertThat(fields.uuid("a")).isEmpty();
        assertThat(fields.enumOf(DayOfWeek.class, "a")).isEmpty();
        assertThat(fields.date("a")).isEmpty();
    }
}
