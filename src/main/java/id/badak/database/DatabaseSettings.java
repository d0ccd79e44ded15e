package id.badak.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
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

    /// Source: OWASP, Password Storage Cheat Sheet, for PBKDF2 with HMAC-SHA-256. About a fifth of a second, once a
    /// start.
    private static final int ROUNDS = 600_000;

    private static final int KEY_BITS = 256;

    /// What a password was stretched to. A start asks for every zone's twice, and a proof starts hundreds of times.
    private static final Map<String, byte[]> STRETCHED = new ConcurrentHashMap<>();

    /// Without one the owner and the zones' roles show a certificate, and have no password that could be guessed.
    boolean hasPassword() {
        return !password.isEmpty();
    }

    /// The password of a zone's role: HMAC-SHA-256 of the role's name under a key that PBKDF2 makes of the owner's
    /// password, so that whoever has a zone's cannot try out the owner's quickly.
    String passwordOf(Zone zone) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(STRETCHED.computeIfAbsent(password, _ -> stretch()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(zone.role().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// The salt is the same everywhere: the nodes know of nothing else that they have in common before they can sign
    /// in.
    private byte[] stretch() {
        var spec = new PBEKeySpec(
                password.toCharArray(), "badak zones".getBytes(StandardCharsets.UTF_8), ROUNDS, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        } finally {
            spec.clearPassword();
        }
    }

    /// Masks the password.
    @Override
    public String toString() {
        return "DatabaseSettings[url=%s, user=%s]".formatted(url, user);
    }
}
