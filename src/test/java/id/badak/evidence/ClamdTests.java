package id.badak.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Refusals;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a clamd of our own that speaks the protocol of the real one, over loopback and over a socket file.
class ClamdTests {
    private static final byte[] PHOTO = random(300_000);

    @TempDir
    private Path folder;

    @Test
    void asksNobodyWhenNoneIsNamed() {
        assertThatCode(() -> clamd("").requireClean(PHOTO)).doesNotThrowAnyException();
    }

    @Test
    void sendsAllOfItAndTakesWhatIsClean() throws IOException {
        try (var fake = FakeClamd.overTcp("stream: OK")) {
            clamd(fake.place()).requireClean(PHOTO);

            assertThat(fake.received()).isEqualTo(PHOTO);
        }
    }

    @Test
    void speaksOverASocketFile() throws IOException {
        try (var fake = FakeClamd.overFile(folder.resolve("clamd.ctl"), "stream: OK")) {
            clamd(fake.place()).requireClean(PHOTO);

            assertThat(fake.received()).isEqualTo(PHOTO);
        }
    }

    @Test
    void refusesWhatIsFound() throws IOException {
        try (var fake = FakeClamd.overTcp("stream: Eicar-Signature FOUND")) {
            assertThat(refusal(fake.place())).isEqualTo(new EvidenceProblem.Infected());
        }
    }

    @Test
    void takesNothingWithoutAClearAnswer() throws IOException {
        for (var answer : new String[] {
            "INSTREAM size limit exceeded. ERROR", "", "stream: OK and more", "stream: OKAY", "HTTP/1.1 400 Bad Request"
        }) {
            try (var fake = FakeClamd.overTcp(answer)) {
                assertThat(refusal(fake.place())).as(answer).isEqualTo(new EvidenceProblem.NotLookedAt());
            }
        }
    }

    @Test
    void takesNothingWhileItIsAway() throws IOException {
        String place;
        try (var fake = FakeClamd.overTcp("stream: OK")) {
            place = fake.place();
        }

        assertThat(refusal(place)).isEqualTo(new EvidenceProblem.NotLookedAt());
        assertThat(refusal(folder.resolve("nobody.ctl").toString())).isEqualTo(new EvidenceProblem.NotLookedAt());
    }

    /// It takes the connection and never a byte of it, nor answers.
    @Test
    void waitsNoLongerThanItIsTold() throws IOException {
        try (var fake = FakeClamd.thatIsDeaf()) {
            assertThat(Refusals.of(() -> new Clamd(settings(fake.place(), 1)).requireClean(random(9_000_000))))
                    .isEqualTo(new EvidenceProblem.NotLookedAt());
        }
    }

    @Test
    void doesNotStartWithAnAddressThatIsNone() {
        for (var place : new String[] {"clamd", "localhost:", "localhost:many", "localhost:70000", ":"}) {
            assertThatThrownBy(() -> clamd(place)).as(place).isInstanceOf(CannotStart.class);
        }
    }

    /// It knows no TLS, so photos as they were sent would be there for anybody on the way.
    @Test
    void isNotAskedOnAnotherMachine() {
        assertThatThrownBy(() -> clamd("av.internal:3310"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Files on their way to clamd would go in clear");
    }

    private static Problem refusal(String place) {
        return Refusals.of(() -> clamd(place).requireClean(PHOTO));
    }

    private static Clamd clamd(String place) {
        return new Clamd(settings(place, 20));
    }

    private static EvidenceSettings settings(String clamd, int seconds) {
        return new EvidenceSettings(Path.of("unused"), 10, 48, clamd, seconds);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
