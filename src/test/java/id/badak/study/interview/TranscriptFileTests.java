package id.badak.study.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.badak.cast.Refusals;
import id.badak.study.interview.Transcript.Format;
import id.badak.study.interview.Turn.Speaker;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptFileTests {
    private static List<Turn> read(String text, String name) {
        return Speakers.turns(TranscriptFile.read(text.getBytes(StandardCharsets.UTF_8), name), "");
    }

    @Test
    void takesWhatIsNoUtf8ForWindows() {
        var file = TranscriptFile.read("“Caf\u00e9” – ya".getBytes(Charset.forName("windows-1252")), "a.txt");

        assertThat(file.lines()).extracting(TranscriptFile.Line::words).containsExactly("“Café” – ya");
    }

    @Test
    void takesOffAByteOrderMarkAndEveryKindOfLineEnd() {
        assertThat(read("\uFEFFsatu\r\ndua\rtiga\n\n\u2028empat", "a.txt"))
                .extracting(Turn::words)
                .containsExactly("satu", "dua", "tiga", "empat");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThat(Refusals.of(() -> TranscriptFile.read(new byte[] {1, 0, 2, 0, 9}, "a.txt")))
                .isEqualTo(new InterviewProblem.Unreadable());
    }

    @Test
    void takesTheNumberOfAnInformantForASpeakerWhereItRepeats() {
        assertThat(read("P: Jam berapa?\n05: Biasanya\n12: 30 atau lewat.\nP: Lalu?\n05: Pulang.", "a.txt"))
                .extracting(Turn::speaker, Turn::words)
                .containsExactly(
                        tuple(Speaker.INTERVIEWER, "Jam berapa?"),
                        tuple(Speaker.INFORMANT, "Biasanya"),
                        tuple(Speaker.INFORMANT, "12: 30 atau lewat."),
                        tuple(Speaker.INTERVIEWER, "Lalu?"),
                        tuple(Speaker.INFORMANT, "Pulang."));
    }

    @Test
    void takesAWordBeforeAColonForASpeakerOnlyWhereItRepeats() {
        var turns = read("Siti: Halo.\nBudi: Ya.\nContohnya: dapur.\nSiti: Baik.\nBudi: Ya.", "a.txt");

        assertThat(turns)
                .extracting(Turn::speaker)
                .containsExactly(
                        Speaker.INTERVIEWER,
                        Speaker.INFORMANT,
                        Speaker.INFORMANT,
                        Speaker.INTERVIEWER,
                        Speaker.INFORMANT);
        assertThat(turns).extracting(Turn::words).contains("Contohnya: dapur.").doesNotContain("Siti: Halo.");
    }

    @Test
    void listensToWhoeverIsToldToAsk() {
        var file = TranscriptFile.pasted("Siti: Halo.\nJaka: Ya?\nSiti: Baik.\nJaka: Apa?\nRina: Saya.\nRina: Saya.");

        assertThat(Speakers.turns(file, "jaka"))
                .extracting(Turn::speaker)
                .containsExactly(
                        Speaker.INFORMANT,
                        Speaker.INTERVIEWER,
                        Speaker.INFORMANT,
                        Speaker.INTERVIEWER,
                        Speaker.OTHER,
                        Speaker.OTHER);
    }

    @Test
    void putsSentencesOfSubtitlesTogether() {
        var turns = read("""
                1
                00:00:01,000 --> 00:00:02,500
                <i>Saya tidak takut</i>

                2
                00:00:02,600 --> 00:00:04,000
                lagi sekarang.

                3
                00:01:00,000 --> 00:01:01,000
                Benar.
                """, "wawancara.srt");

        assertThat(turns).extracting(Turn::words).containsExactly("Saya tidak takut lagi sekarang.", "Benar.");
        assertThat(turns).extracting(Turn::beginsMillis).containsExactly(1_000, 60_000);
        assertThat(turns).extracting(Turn::endsMillis).containsExactly(4_000, 61_000);
    }

    @Test
    void passesOverNotesOfWebvttAndDividesVoices() {
        var file = TranscriptFile.read("""
                WEBVTT - judul

                NOTE ini bukan kata

                satu
                01:02:03.004 --> 01:02:05.000 align:start
                <v.keras Ani>Apa &amp; mengapa?
                <v Siti>Begitu.
                """.getBytes(StandardCharsets.UTF_8), "a.vtt");

        assertThat(file.format()).isEqualTo(Format.VTT);
        assertThat(file.lines())
                .containsExactly(
                        new TranscriptFile.Line("Ani", 3_723_004, 3_725_000, "Apa & mengapa?"),
                        new TranscriptFile.Line("Siti", 3_723_004, 3_725_000, "Begitu."));
    }

    @Test
    void readsTimesBeforeTheWords() {
        assertThat(read("[00:01:05] P: Apa?\n(1:09) I: Ya.", "a.txt"))
                .extracting(Turn::beginsMillis)
                .containsExactly(65_000, 69_000);
    }

    @Test
    void keepsTheTimeOfDayThatSomebodyAnswers() {
        assertThat(read("08:00 saya sudah masak\n0:01:05 Lalu saya jual.\n[123:00:00] nomor", "a.txt"))
                .extracting(Turn::words, Turn::beginsMillis)
                .containsExactly(
                        tuple("08:00 saya sudah masak", null),
                        tuple("Lalu saya jual.", 65_000),
                        tuple("[123:00:00] nomor", null));
    }

    @Test
    void endsATurnWithItsLastPiece() {
        var turns = read("""
                00:00:01,000 --> 00:00:09,000
                Saya

                00:00:02,000 --> 00:00:04,000
                berani
                """, "a.srt");

        assertThat(turns).extracting(Turn::endsMillis).containsExactly(9_000);
    }
}
