package id.badak.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

@Component
class PostOffice {
    /// Source: ours, for each step of a conversation; [Outbox#LEASE] has to outlast them all.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MailSettings settings;

    PostOffice(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.user().isEmpty() ? null : settings.user());
        sender.setPassword(settings.password().isEmpty() ? null : settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(conversation(settings));
    }

    boolean isOpen() {
        return settings.isOn();
    }

    /// Hands a letter over. The same notice gives the same Message-ID, so a mailbox that got it
    /// twice can tell.
    ///
    /// @throws org.springframework.mail.MailException when it was not taken
    void send(Notice notice, Letter letter) {
        var message = new MimeMessage(sender.getSession());
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from(), "Badak");
            helper.setTo(letter.address());
            helper.setSubject(letter.subject());
            helper.setText(letter.body());
            message.setHeader(
                    "Message-ID",
                    "<%s@%s>".formatted(notice.id(), URI.create(settings.site()).getHost()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", notice.language().code());
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
        sender.send(message);
    }

    private static Properties conversation(MailSettings settings) {
        var patience = Long.toString(PATIENCE.toMillis());
        var properties = new Properties();
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.starttls.enable",
                Boolean.toString(settings.security().equals("starttls")));
        properties.setProperty(
                "mail.smtp.starttls.required",
                Boolean.toString(settings.security().equals("starttls")));
        properties.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(settings.security().equals("tls")));
        return properties;
    }
}
