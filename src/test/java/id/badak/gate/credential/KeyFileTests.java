package id.badak.gate.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.WithBadak;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.AccountId;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A key that is followed by another, each step a program that was started anew.
@WithBadak
class KeyFileTests {
    private static final String NEW = "new " + "5e".repeat(32);

    @TempDir
    private Path folder;

    @Autowired
    private Cast cast;

    @Autowired
    private SecondFactorStore store;

    @Autowired
    private SignInStore signIns;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Clock clock;

    private Path file;
    private AccountId account;

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("sign-in.key");
        Files.write(file, HexFormat.of().parseHex("0d".repeat(32)));
        var mentor = cast.inNewOffice().the(Role.MENTOR);
        assertThat(mentor.username())
                .as("whoever has a user name has a row to hang it on")
                .isNotEmpty();
        account = mentor.actor().account();
    }

    @Test
    void opensWhatAnOlderKeyEncryptedAndEncryptsItAnew() throws IOException {
        var secret = standing(started());
        var older = started();
        assertThat(secretOf(older)).isEqualTo(secret);
        var old = "old " + HexFormat.of().formatHex(Files.readAllBytes(file));
        Files.writeString(file, "# two keys\n" + old + "\n\n" + NEW + "\n");

        var both = started();
        assertThat(secretOf(both)).isEqualTo(secret);
        assertThat(renew(both)).isTrue();
        assertThat(renew(both)).isFalse();
        assertThatThrownBy(() -> secretOf(older)).isInstanceOf(IllegalStateException.class);

        Files.writeString(file, NEW + "\n");
        assertThat(secretOf(started())).isEqualTo(secret);

        Files.writeString(file, "other " + "a1".repeat(32) + "\n");
        assertThatThrownBy(() -> secretOf(started()))
                .hasMessageContaining("no key of badak.sign-in.key-file opens this second factor");
        in(() -> {
            store.delete(account);
            return true;
        });
    }

    @Test
    void isRefusedWhenItHoldsSomethingElse() throws IOException {
        for (var words : new String[] {"", "# nothing\n", "k 5e5e\n", "k " + "5E".repeat(32), NEW + "\nand more\n"}) {
            Files.writeString(file, words);
            assertThatThrownBy(() -> key().get())
                    .as(words)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("neither 32 bytes nor lines of keys");
        }
    }

    /// Sets one up and puts it in force, without a code.
    private byte[] standing(SecondFactors factors) {
        return in(() -> {
            factors.ask(account);
            var secret = factors.findAsked(account).orElseThrow();
            store.confirm(account, 0, 0, clock.instant().atOffset(ZoneOffset.UTC));
            return secret;
        });
    }

    private byte[] secretOf(SecondFactors factors) {
        return in(() -> factors.decrypt(account, store.findSecret(account).orElseThrow()));
    }

    /// This account's alone: others of the tests' database have the key that the application was started with.
    private boolean renew(SecondFactors factors) {
        return in(() -> factors.renew(account, store.findSecret(account).orElseThrow()));
    }

    private SecondFactors started() {
        return new SecondFactors(store, signIns, settings(), key(), clock);
    }

    private KeyFile key() {
        return new KeyFile(settings(), store);
    }

    private SignInSettings settings() {
        return new SignInSettings("optional", file, "", 12, 30);
    }

    private <T> T in(Supplier<T> work) {
        return transactions.in(Zone.GATE, work);
    }
}
