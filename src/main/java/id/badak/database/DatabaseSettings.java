package id.badak.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the database is.
///
/// @param url      JDBC URL without user, as in `jdbc:postgresql://127.0.0.1:5432/badak`
/// @param user     the role that owns the database: makes roles and runs migrations, nothing else
/// @param password of that role; the zones' passwords are derived from it, so that every node knows
///                 them and no file holds them
/// @param upgradeBackupHours how old the newest verified backup may be when a database in use is
///                 brought to a newer schema; 0 asks for none
@ConfigurationProperties("badak.database")
public record DatabaseSettings(
        String url,
        String user,
        String password,
        @DefaultValue("24") int upgradeBackupHours) {

    /// The password of a zone's role: HMAC-SHA-256 of the role's name under `badak:` and the owner's password.
    String passwordOf(Zone zone) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("badak:" + password).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(zone.role().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// Masks the password.
    @Override
    public String toString() {
        return "DatabaseSettings[url=%s, user=%s]".formatted(url, user);
    }
}
