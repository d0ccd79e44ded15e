package id.badak.postgres;

import id.badak.kernel.CannotStart;
import id.badak.kernel.Folders;
import id.badak.kernel.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's own programs, unpacked once per machine and user from the archive in our jar.
///
/// The archive is Zonky's; its `EmbeddedPostgres` is not used, because it trusts every local user,
/// turns `fsync` off first and on by a later option, and stops the server in a hook of its own that
/// runs beside Spring's. Only `initdb`, `pg_ctl` and `postgres` are in it: no `psql`, no `pg_dump`.
final class PostgresPrograms {
    /// Enough of the digest to tell archives apart in a folder's name.
    private static final int DIGEST_LENGTH = 16;

    private static final boolean WINDOWS = osName().contains("windows");

    private final Path folder;
    private final ServerUser user;

    private PostgresPrograms(Path folder, ServerUser user) {
        this.folder = folder;
        this.user = user;
    }

    /// Finds the programs, or unpacks them.
    ///
    /// @param data the folder to be entered; the programs go there, too, when no cache can be
    ///             written
    static PostgresPrograms unpack(Path data, Consumer<String> progress) throws IOException {
        var name = "postgres-" + digest();
        for (var parent : List.of(cache(), data)) {
            var folder = parent.resolve(name);
            if (Files.isDirectory(folder) || tryUnpack(folder, progress, parent.equals(data))) {
                return new PostgresPrograms(folder, ServerUser.find(data));
            }
        }
        throw new IOException("no folder for PostgreSQL's programs");
    }

    ServerUser user() {
        return user;
    }

    /// Runs one program to its end and gives what it printed.
    ///
    /// @throws IOException with what it printed, when it failed or took longer than three minutes
    String run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(user.prefix());
        command.add(
                folder.resolve("bin").resolve(program + (WINDOWS ? ".exe" : "")).toString());
        command.addAll(arguments);
        var output = Files.createTempFile("badak-" + program, ".txt");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("PG") || key.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            var code = finish(builder.start());
            var said = Files.readString(output).strip();
            if (code != 0) {
                throw new IOException("%s ended with %d: %s".formatted(program, code, said));
            }
            return said;
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int finish(Process process) throws IOException {
        try {
            if (process.waitFor(3, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException("no answer within three minutes");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    /// Root's own folder is closed to the user PostgreSQL may have to run as.
    private static Path cache() throws IOException {
        if (ServerUser.isRoot()) {
            return Path.of("/var/cache/badak");
        }
        var set = System.getenv("XDG_CACHE_HOME");
        var parent = set == null || set.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
        return parent.toAbsolutePath().resolve("badak");
    }

    private static boolean tryUnpack(Path folder, Consumer<String> progress, boolean last) throws IOException {
        try {
            Files.createDirectories(folder.getParent());
            unpackInto(folder, progress);
            return true;
        } catch (IOException unwritable) {
            if (last) {
                throw unwritable;
            }
            return false;
        }
    }

    /// Unpacks beside the folder and renames, so that a half-unpacked one is never found.
    private static void unpackInto(Path folder, Consumer<String> progress) throws IOException {
        var beside = Files.createTempDirectory(folder.getParent(), "unpacking");
        progress.accept("Unpacking PostgreSQL (once per machine)");
        try (var archive = new TarArchiveInputStream(
                new BufferedInputStream(new XZCompressorInputStream(new BufferedInputStream(resource()))))) {
            TarArchiveEntry entry;
            while ((entry = archive.getNextEntry()) != null) {
                write(archive, entry, beside.resolve(entry.getName()).normalize());
            }
            if (!beside.toFile().setExecutable(true, false) || !beside.toFile().setReadable(true, false)) {
                throw new IOException("cannot open " + beside);
            }
            Files.move(beside, folder);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            Folders.delete(beside);
        } catch (IOException fault) {
            Folders.delete(beside);
            if (!Files.isDirectory(folder)) {
                throw fault;
            }
        }
    }

    private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        var parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, file);
        if (parent.endsWith("bin") && !file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    private static InputStream resource() throws IOException {
        var name = "/postgres-%s-%s%s.txz".formatted(system(), architecture(), alpine());
        var stream = PostgresPrograms.class.getResourceAsStream(name);
        if (stream == null) {
            throw new CannotStart("This build has no PostgreSQL for %s on %s. Use `serve` with BADAK_DB_URL instead."
                    .formatted(system(), architecture()));
        }
        return stream;
    }

    private static String digest() throws IOException {
        try (var stream = resource()) {
            return Sha256.of(stream).hex().substring(0, DIGEST_LENGTH);
        }
    }

    private static String system() {
        return WINDOWS ? "windows" : osName().contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    private static String alpine() {
        return Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
    }

    private static String osName() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
