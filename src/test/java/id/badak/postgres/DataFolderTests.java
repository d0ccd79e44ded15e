package id.badak.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTests {
    @TempDir
    private Path parent;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        var folder = parent.resolve("new/data");

        try (var data = DataFolder.open(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refusesASecondBadak() {
        try (var first = DataFolder.open(parent.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.open(first.path()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Badak is using the folder");
        }
    }

    @Test
    void isNotEmptiedWhileAnotherBadakUsesIt() throws IOException {
        try (var first = DataFolder.open(parent.resolve("data"))) {
            var kept = Files.writeString(first.path().resolve("kept"), "");

            assertThatThrownBy(() -> DataFolder.openFresh(first.path())).isInstanceOf(CannotStart.class);
            assertThat(kept).exists();
        }
    }

    @Test
    void mayBeTakenAgainOnceItIsClosed() {
        DataFolder.open(parent.resolve("data")).close();

        DataFolder.open(parent.resolve("data")).close();
    }

    @Test
    void refusesAFolderOfSomethingElse() throws IOException {
        var thesis = Files.writeString(parent.resolve("thesis.odt"), "");

        assertThatThrownBy(() -> DataFolder.open(parent)).hasMessageContaining("something else than Badak's data");
        assertThatThrownBy(() -> DataFolder.openFresh(parent)).hasMessageContaining("nothing in it was deleted");
        assertThat(thesis).exists();
    }

    @Test
    void refusesAFile() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining("is a file, not a folder");
    }

    @Test
    void refusesAPlaceThatCannotBeWritten() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data"))).hasMessageContaining("cannot be written");
    }

    @Test
    void emptiesItsOwnButFollowsNoLink() throws IOException {
        var outside = Files.createDirectory(parent.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "");
        var folder = parent.resolve("data");
        DataFolder.open(folder).close();
        Files.createDirectories(folder.resolve("photos/2026"));
        Files.createSymbolicLink(folder.resolve("link"), outside);

        DataFolder.openFresh(folder).close();

        assertThat(outside.resolve("kept")).exists();
        assertThat(folder.resolve("photos")).doesNotExist();
        assertThat(folder.resolve("link")).doesNotExist();
    }
}
