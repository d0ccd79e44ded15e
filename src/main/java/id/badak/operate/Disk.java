package id.badak.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The disks that data and photos are kept on.
@Component
class Disk {
    static final long BYTES_A_MEGABYTE = 1_000_000;

    private final Map<String, Path> folders;

    Disk(Environment environment) {
        this.folders = Map.of(
                "data", Path.of(environment.getRequiredProperty("badak.data")),
                "evidence", Path.of(environment.getRequiredProperty("badak.evidence.folder")));
    }

    /// The folders by the name they have in metrics.
    Map<String, Path> folders() {
        return folders;
    }

    /// Bytes that may still be written there; 0 when that cannot be asked.
    static long freeBytes(Path folder) {
        var there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException gone) {
            return 0;
        }
    }
}
