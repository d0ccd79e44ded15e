package id.badak.postgres;

import id.badak.kernel.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// As whom PostgreSQL runs, for it refuses to run as root.
///
/// An ordinary user runs it as themselves. As root each program gets a user namespace in which it
/// is nobody in particular, and the files stay root's. Where the kernel forbids that, as most
/// containers do, it runs as `nobody`, who is given the database's files and a way into the folder.
///
/// @param prefix what stands before each command
/// @param number the user the files are handed to; [#SELF] when nobody else needs them
record ServerUser(List<String> prefix, int number) {
    static final int SELF = -1;
    private static final int NOBODY = 65_534;

    /// Finds who can run it and enter this folder.
    ///
    /// A folder inside root's own is closed to `nobody`, who then gets the one capability that
    /// opens it: still not root, and no more than the namespace gives.
    static ServerUser find(Path folder) throws IOException {
        if (!isRoot()) {
            return new ServerUser(List.of(), SELF);
        }
        for (var user : List.of(
                new ServerUser(List.of("unshare", "-U"), SELF),
                nobody(),
                nobody("--inh-caps=+dac_override", "--ambient-caps=+dac_override"))) {
            if (user.canRun("true") && user.letThrough(folder)) {
                return user;
            }
        }
        throw new CannotStart("PostgreSQL does not run as root, and neither unshare nor setpriv works here."
                + " Run Badak as an ordinary user.");
    }

    private static ServerUser nobody(String... capabilities) {
        var prefix = new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        prefix.addAll(List.of(capabilities));
        return new ServerUser(List.copyOf(prefix), NOBODY);
    }

    static boolean isRoot() throws IOException {
        if (!Path.of("").getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        var mine = Files.createTempFile("badak", null);
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(mine, "unix:uid"));
        } finally {
            Files.delete(mine);
        }
    }

    void give(Path path) throws IOException {
        if (number != SELF) {
            Files.setAttribute(path, "unix:uid", number);
            Files.setAttribute(path, "unix:gid", number);
        }
    }

    /// Lets the user pass through a folder, and no other; says whether that was enough.
    private boolean letThrough(Path folder) throws IOException {
        if (number != SELF) {
            Files.setAttribute(folder, "unix:gid", number);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x---"));
        }
        // Not `-x`, which asks as if there were no capability.
        return canRun("test", "-e", folder.resolve("badak.lock").toString());
    }

    private boolean canRun(String... command) {
        var all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        try {
            var process = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
