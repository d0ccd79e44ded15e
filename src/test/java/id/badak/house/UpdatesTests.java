package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bin/updates` with a Maven and an npm of our own, which answer what the test says: what is told of a library,
/// and how it ends. What a registry answers nobody tries here.
class UpdatesTests {
    private static final String HEAD = "library,until,reason\n";
    private static final String OLD = """
            <dependency><groupId>junit</groupId><artifactId>junit</artifactId><currentVersion>4.12</currentVersion>\
            <minors><minor>4.13.2</minor></minors></dependency>
            """;
    private static final String NEWEST = """
            <dependency><groupId>org.contoh</groupId><artifactId>baru</artifactId><currentVersion>1.0</currentVersion></dependency>
            """;
    private static final String BEHIND = """
            <dependency><groupId>org.contoh</groupId><artifactId>lama</artifactId><currentVersion>2.0.1</currentVersion>\
            <incrementals><incremental>2.0.2</incremental><incremental>2.0.3</incremental></incrementals></dependency>
            """;
    private static final String NEXT = """
            <dependency><groupId>org.contoh</groupId><artifactId>lama</artifactId><currentVersion>2.0.1</currentVersion>\
            <minors><minor>2.1.0</minor></minors></dependency>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void registries() throws IOException {
        program("mvn", """
                [ "$1" != -v ] || { echo "Apache Maven 3.9.16 (of the test)"; exit 0; }
                for word; do case $word in -Dversions.minimumReleaseAge=*) days=${word#*=} ;; esac; done
                for word; do case $word in */pom.xml) pom=$word ;; esac; done
                mkdir -p "${pom%/*}/target"
                cp "${0%/*}/$days.xml" "${pom%/*}/target/dependency-updates-aggregate.xml"
                """);
        program("npm", "cat \"${0%/*}/npm.json\"; exit 1");
        Files.writeString(folder.resolve("npm.json"), "{}");
        Files.writeString(
                folder.resolve("bill.json"),
                "{\"components\": [{\"purl\": \"pkg:maven/org.contoh/lama@2.0.1?type=jar\"}]}");
        told(NEWEST, NEWEST, NEWEST);
        excused("");
    }

    private void program(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/usr/bin/env bash\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /// What there is, what has been out for three days, and for ninety.
    private void told(String all, String days, String quarter) throws IOException {
        Files.writeString(folder.resolve("0.xml"), OLD + all);
        Files.writeString(folder.resolve("3.xml"), OLD + days);
        Files.writeString(folder.resolve("90.xml"), OLD + quarter);
    }

    private void excused(String lines) throws IOException {
        Files.writeString(folder.resolve("excuses.csv"), HEAD + lines);
    }

    @Test
    void endsWellWhenThereIsNothingNewer() throws Exception {
        assertThat(ask())
                .startsWith("0 ")
                .contains("1 of them with nothing newer")
                .contains("0 late");
    }

    @Test
    void namesWhatIsBehindInItsLineForLongerThanTheDays() throws Exception {
        told(BEHIND, BEHIND, NEWEST);

        assertThat(ask()).startsWith("3 ").contains("late    org.contoh:lama 2.0.1: 2.0.3 of its line");
    }

    @Test
    void letsWhatHasJustComeOutWait() throws Exception {
        told(BEHIND, NEWEST, NEWEST);

        assertThat(ask()).startsWith("0 ").contains("soon    org.contoh:lama");
    }

    @Test
    void givesANewerLineAQuarter() throws Exception {
        told(NEXT, NEXT, NEWEST);
        assertThat(ask()).startsWith("0 ").contains("soon    org.contoh:lama 2.0.1: 2.1.0 of a newer line");

        told(NEXT, NEXT, NEXT);
        assertThat(ask()).startsWith("3 ").contains("late    org.contoh:lama");
    }

    @Test
    void excusesUntilTheDayAndNoLonger() throws Exception {
        told(BEHIND, BEHIND, BEHIND);
        excused("org.contoh:*,2999-01-01,Menunggu yang lain\n");
        assertThat(ask()).startsWith("0 ").contains("excused org.contoh:lama").contains("Menunggu yang lain");

        excused("org.contoh:*,2020-01-01,Menunggu yang lain\n");
        assertThat(ask())
                .startsWith("3 ")
                .contains("late    org.contoh:lama")
                .contains("spare   excuse for org.contoh:*");
    }

    /// Silence about days must not read as good news.
    @Test
    void countsEverythingAsLateWhenTheRegistryTellsNoDays() throws Exception {
        told(BEHIND, NEWEST, NEWEST);
        Files.writeString(folder.resolve("3.xml"), NEWEST);
        Files.writeString(folder.resolve("90.xml"), NEWEST);

        assertThat(ask()).contains("does not say when a release was made").contains("late    org.contoh:lama");
    }

    @Test
    void looksAtTheFrontPackagesToo() throws Exception {
        Files.writeString(
                folder.resolve("npm.json"),
                "{\"lama\": {\"current\": \"1.0.0\", \"latest\": \"1.0.1\"}, \"tak-dipasang\": {\"latest\": \"9\"}}");

        assertThat(ask())
                .startsWith("3 ")
                .contains("late    npm:lama 1.0.0: 1.0.1 of its line")
                .contains("1 late");
    }

    @Test
    void endsOtherwiseWhenItCouldNotAsk() throws Exception {
        excused("org.contoh:*,besok,Menunggu\n");
        assertThat(ask()).startsWith("2 ").contains("not an excuse");

        excused("");
        program("mvn", "[ \"$1\" = -v ] && echo \"Apache Maven 3.9.16\" || exit 1");
        assertThat(ask()).startsWith("2 ").contains("Maven could not ask");
    }

    private String ask() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                "bin/updates",
                folder.resolve("bill.json").toString(),
                folder.resolve("excuses.csv").toString());
        builder.environment().put("MAVEN", folder.resolve("mvn").toString());
        builder.environment().put("BADAK_UPDATES", folder.resolve("work").toString());
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output.strip();
    }
}
