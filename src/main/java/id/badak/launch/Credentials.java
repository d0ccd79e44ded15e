package id.badak.launch;

import id.badak.kernel.Environment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Secrets that stand in a folder of credentials and not in a variable: handed to the frame, which knows variables
/// only.
final class Credentials {
    /// By the variable that each stands for.
    static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "BADAK_MAIL_PASSWORD", "badak.mail.password",
            "BADAK_SIGNIN_OIDC_CLIENTSECRET", "badak.sign-in.oidc.client-secret",
            "BADAK_EVIDENCE_S3_ACCESSKEY", "badak.evidence.s3.access-key",
            "BADAK_EVIDENCE_S3_SECRETKEY", "badak.evidence.s3.secret-key"));

    private Credentials() {}

    static List<String> properties() {
        return properties(Environment::find);
    }

    static List<String> properties(Function<String, Optional<String>> found) {
        return SETTINGS.entrySet().stream()
                .flatMap(setting ->
                        found.apply(setting.getKey()).stream().map(secret -> "--" + setting.getValue() + "=" + secret))
                .toList();
    }
}
