package id.badak.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Authority;
import id.badak.cast.Impostor;
import id.badak.kernel.AccountId;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Ids;
import id.badak.kernel.Language;
import id.badak.kernel.OfficeId;
import java.nio.file.Path;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailException;

/// To whom letters are handed.
class PostOfficeTests {
    @TempDir
    private static Path folder;

    private static SSLContext shown;

    @BeforeAll
    static void begin() {
        shown = Authority.in(folder).issue("ip:127.0.0.1").server();
    }

    @Test
    void handsNothingToAServerOfAnAuthorityThatNobodyKnows() {
        try (var impostor = Impostor.ofTls(shown)) {
            refuses(impostor, "tls");
        }
        try (var impostor = Impostor.ofMail(shown)) {
            refuses(impostor, "starttls");
        }
    }

    @Test
    void isNotOpenedInClearToAnotherMachine() {
        assertThatThrownBy(() -> settings("mail.internal", 25, "none"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Letters would go in clear between this machine and mail.internal");
        assertThat(settings("mail.internal", 587, "starttls").isOn()).isTrue();
        assertThat(settings("127.0.0.1", 25, "none").isOn()).isTrue();
    }

    private static void refuses(Impostor impostor, String security) {
        var office = new PostOffice(settings("127.0.0.1", impostor.port(), security));
        var notice = Notice.to(
                new AccountId(Ids.next()), new OfficeId(Ids.next()), "uji", Ids.next(), Language.ID, Instant.now());

        assertThatThrownBy(() -> office.send(notice, new Letter("siti@contoh.example", "Kabar", "Ada kabar.")))
                .as(security)
                .isInstanceOf(MailException.class)
                .hasStackTraceContaining("PKIX");
        assertThat(impostor.told()).as(security).isEmpty();
    }

    private static MailSettings settings(String host, int port, String security) {
        return new MailSettings(
                host, port, security, "badak", "rahasia", "badak@contoh.example", "https://contoh.example");
    }
}
