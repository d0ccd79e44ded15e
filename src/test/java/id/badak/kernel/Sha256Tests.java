package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Tests {
    /// Source: FIPS 180-4, example of one block.
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheStandardsOwnExample() {
        assertThat(Sha256.of("abc").hex()).isEqualTo(OF_ABC);
    }

    @Test
    void isTheSameOfBytesOfAStreamAndPieceByPiece() throws IOException {
        var bytes = "abc".getBytes(StandardCharsets.UTF_8);
        assertThat(Sha256.of(bytes).hex()).isEqualTo(OF_ABC);
        assertThat(Sha256.of(new ByteArrayInputStream(bytes)).hex()).isEqualTo(OF_ABC);
        assertThat(Sha256.of("a").add("bc").hex()).isEqualTo(OF_ABC);
    }

    @Test
    void beginsAnewOnceItWasRead() {
        var sha = Sha256.of("before");
        sha.hex();
        assertThat(sha.add("abc").hex()).isEqualTo(OF_ABC);
    }
}
