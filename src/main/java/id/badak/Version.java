package id.badak;

import id.badak.kernel.Release;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;

/// Says which Badak this is, built from which commit, on which Java.
///
/// The commit comes from the launcher, as `badak.commit`: the build itself does not know it, so
/// that the same sources give the same jar.
@Command(name = "version", description = "Show version, commit and Java.")
final class Version implements Callable<Integer>, IVersionProvider {
    @Override
    public Integer call() {
        System.out.println(String.join("\n", getVersion()));
        return ExitCode.OK;
    }

    @Override
    public String[] getVersion() {
        var commit = System.getProperty("badak.commit", "");
        return new String[] {
            "Badak " + number() + (commit.isBlank() ? "" : " (commit " + commit + ")"),
            "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
        };
    }

    private static String number() {
        return Release.findVersion().orElse("(unpacked build)");
    }
}
