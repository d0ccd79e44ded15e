package id.badak.cast;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The tests' mail server: a real one, in this process, that can be closed and opened again at its port.
public final class PostBox implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final GreenMail SERVER = started(0);
    private static final int PORT = SERVER.getSmtp().getPort();
    private static GreenMail current = SERVER;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test mail server",
                        Map.of(
                                "badak.mail.host", "127.0.0.1",
                                "badak.mail.port", Integer.toString(PORT),
                                "badak.mail.security", "none",
                                "badak.mail.from", "badak@contoh.id",
                                "badak.mail.site", "http://badak.contoh.id")));
    }

    private static GreenMail started(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    public static synchronized void close() {
        current.stop();
    }

    /// Opens it again, empty.
    public static synchronized void open() {
        current = started(PORT);
    }

    /// Lists what has arrived for an address, in that order.
    public static synchronized List<MimeMessage> to(String address) {
        return Stream.of(current.getReceivedMessages())
                .filter(message -> goesTo(message, address))
                .toList();
    }

    private static boolean goesTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// Waits until as many letters are there.
    public static List<MimeMessage> await(String address, int count) {
        var until = System.nanoTime() + 20_000_000_000L;
        while (to(address).size() < count && System.nanoTime() < until) {
            var left = (until - System.nanoTime()) / 1_000_000;
            current.waitForIncomingEmail(Math.max(1, left), current.getReceivedMessages().length + 1);
        }
        var found = to(address);
        if (found.size() < count) {
            throw new AssertionError("%d letters to %s, not %d".formatted(found.size(), address, count));
        }
        return found;
    }

    public static String words(MimeMessage message) {
        try {
            return String.valueOf(message.getContent());
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
