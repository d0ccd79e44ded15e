package id.badak.notice;

import id.badak.kernel.ClearWires;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of mail.
///
/// @param host     the mail server; empty when there is none, and then every page that would need
///                 it says so
/// @param security `starttls`, `tls` or `none`
/// @param user     empty when the server asks for none
/// @param password of that user; by environment only
/// @param from     the sender's address
/// @param site     the address of the site as people reach it, as in `https://badak.example`. Links
///                 are made from it and never from what a request says of its host
@ConfigurationProperties("badak.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") String security,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("") String site) {

    public MailSettings {
        if (!List.of("starttls", "tls", "none").contains(security)) {
            throw new IllegalArgumentException("badak.mail.security is starttls, tls or none");
        }
        if (!site.isEmpty() && !site.matches("https?://[^/\\s]+")) {
            throw new IllegalArgumentException("badak.mail.site is scheme and host, as in https://badak.example");
        }
        if (!host.isEmpty() && (from.isEmpty() || site.isEmpty())) {
            throw new IllegalArgumentException("badak.mail.host needs badak.mail.from and badak.mail.site");
        }
        if (!host.isEmpty() && security.equals("none")) {
            ClearWires.named().require("Letters", host, "Set badak.mail.security to starttls or tls.");
        }
    }

    public boolean isOn() {
        return !host.isEmpty();
    }

    /// Masks user and password.
    @Override
    public String toString() {
        return "MailSettings[host=%s, port=%d, security=%s]".formatted(host, port, security);
    }
}
