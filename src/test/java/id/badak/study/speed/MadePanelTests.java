package id.badak.study.speed;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.cluster.ClusterBootstrap;
import id.badak.study.cluster.ClusterBootstrap.Counts;
import id.badak.study.statistics.Near;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The panel and what is drawn from it, against what our script in R printed.
class MadePanelTests {
    @TempDir
    private Path folder;

    @Test
    void isThatOfRToTheByte() throws Exception {
        var file = folder.resolve("panel.csv");
        MadePanel.write(file);
        assertThat(Files.size(file)).isEqualTo(12_763_911);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file))))
                .isEqualTo("02e1e647c440ac297c5d2f5dd32aff4b");
        var counts = MadePanel.read(file);
        assertThat(counts.stream().mapToInt(Counts::metBefore).sum()).isEqualTo(238_657);
        assertThat(counts.stream().mapToInt(Counts::before).sum()).isEqualTo(499_116);
        assertThat(counts.stream().mapToInt(Counts::metAfter).sum()).isEqualTo(280_619);
        assertThat(counts.stream().mapToInt(Counts::after).sum()).isEqualTo(500_884);
        assertThat(counts.stream().distinct()).hasSize(170);
        var patterns =
                Near.found(ClusterBootstrap.ofPatterns(counts, 4_000, 1, 0.95)).effect();
        Near.same(patterns.value(), 0.0820880967, 1e-8);
        assertThat(patterns.standardError() / 0.0009780521).isCloseTo(1, Offset.offset(0.04));
        var single = Near.found(ClusterBootstrap.of(counts, 400, 1, 0.95)).effect();
        assertThat(single.standardError() / 0.0009780521).isCloseTo(1, Offset.offset(0.12));
    }

    @Test
    void isDrawnByTheCommand() {
        var out = new StringWriter();
        var command = new CommandLine(new BootstrapCommand()).setOut(new PrintWriter(out));
        assertThat(command.execute("--draws", "20")).isZero();
        assertThat(out.toString()).contains("estimate 0.0820880967", "by pattern", "facility by facility", "cpu");
        var err = new StringWriter();
        assertThat(command.setErr(new PrintWriter(err)).execute("--draws", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("from 2 to 1000000");
    }
}
