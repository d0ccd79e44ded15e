package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTests {
    private static final byte[] KEY = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void isReadByItsOwnerAlone() throws IOException {
        var file = folder.resolve("key");

        PrivateFile.create(file, KEY);

        assertThat(file).hasBinaryContent(KEY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /// A key that is overwritten opens nothing any more.
    @Test
    void leavesAFileThatIsThereAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("key"), "first");

        assertThatThrownBy(() -> PrivateFile.create(file, KEY)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("first");
    }

    @Test
    void makesNoFolder() {
        assertThatThrownBy(() -> PrivateFile.create(folder.resolve("none/key"), KEY))
                .isInstanceOf(NoSuchFileException.class);
    }
}
