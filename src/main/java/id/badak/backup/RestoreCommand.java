package id.badak.backup;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Fills an empty place from a backup.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Bring back all that a backup holds, into an empty place only.",
            "The file is verified before anything is touched, and every table and photo is compared afterwards. An"
                    + " older backup is brought to this program's schema. Everybody must sign in anew.",
            "BADAK_DB_URL, BADAK_DB_USER and BADAK_DB_PASSWORD name the database; without them the data folder's"
                    + " own is made. The user must be a superuser or have BYPASSRLS.",
            Spoken.STATUSES
        })
public final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Place place = new Place();

    @Mixin
    private Spoken spoken = new Spoken();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        var door = spoken.door(spec);
        return Spoken.run(
                spec,
                () -> restore(door),
                "Restored and compared. Start `serve`; devices will send again what came after the backup.");
    }

    /// The place is opened when the file was found good: a bad one makes not even a folder.
    private Backups.Summary restore(Backups door) throws Exception {
        var fresh = place.isNew();
        var opened = new AtomicReference<Place.@Nullable Opened>();
        try {
            return door.restore(file, () -> {
                var here = place.open();
                opened.set(here);
                return here.estate();
            });
        } catch (Exception fault) {
            if (close(opened) && fresh) {
                place.delete();
            }
            throw fault;
        } finally {
            close(opened);
        }
    }

    private static boolean close(AtomicReference<Place.@Nullable Opened> opened) {
        var here = opened.getAndSet(null);
        if (here != null) {
            here.close();
        }
        return here != null;
    }
}
