package id.badak.gate.credential;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What an app or another phone is given: a square to read, or a key to type. The key is the secret of a second
/// factor, or the code an officer shows to an owner.
///
/// @param path the dark cells as the path of an SVG, one unit each
/// @param size of one side, with the quiet zone the reader needs
/// @param key  in groups of four
public record Square(String path, int size, String key) {
    private static final int QUIET_CELLS = 4;

    public static Square of(String username, byte[] secret) {
        var key = Totp.base32(secret);
        var name = URLEncoder.encode(username, StandardCharsets.UTF_8);
        return drawing("otpauth://totp/Badak:%s?secret=%s&issuer=Badak".formatted(name, key), key);
    }

    /// Draws any address.
    ///
    /// @param key what of it a person would type
    public static Square drawing(String address, String key) {
        try {
            var cells = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (var row = 0; row < cells.getHeight(); row++) {
                for (var column = 0; column < cells.getWidth(); column++) {
                    if (cells.get(column, row) == 1) {
                        path.append("M%d %dh1v1h-1z".formatted(column + QUIET_CELLS, row + QUIET_CELLS));
                    }
                }
            }
            return new Square(
                    path.toString(), cells.getWidth() + 2 * QUIET_CELLS, key.replaceAll("(.{4})(?!$)", "$1 "));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }
}
