package id.badak.study.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where REFI says a file is: in the zip, beside the project, or somewhere on a machine.
final class Paths {
    private static final String INTERNAL = "internal://";
    private static final String RELATIVE = "relative://";
    private static final String ABSOLUTE = "absolute://";

    private Paths() {}

    static String internal(String name) {
        return INTERNAL + name;
    }

    /// The name in the folder of sources; also of a path without a scheme, as one program writes it.
    static Optional<String> inside(@Nullable String path) {
        if (path == null || path.startsWith(RELATIVE) || path.startsWith(ABSOLUTE)) {
            return Optional.empty();
        }
        return Optional.of(path.startsWith(INTERNAL) ? path.substring(INTERNAL.length()) : path);
    }

    static boolean hasNoScheme(String path) {
        return !path.startsWith(INTERNAL) && !path.startsWith(RELATIVE) && !path.startsWith(ABSOLUTE);
    }

    /// Names the folders of somebody's machine, and with them often its owner.
    static boolean isAbsolute(String path) {
        return path.startsWith(ABSOLUTE);
    }

    /// The same file without the folders.
    static String withoutFolders(String path) {
        return RELATIVE + "/" + path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
