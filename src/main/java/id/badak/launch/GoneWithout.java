package id.badak.launch;

import id.badak.kernel.CannotStart;
import id.badak.kernel.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an installation goes without, by its operator's own word (docs/adr/0061).
///
/// A control that is off until somebody turns it on is off. So `serve` looks for each, and starts without one only
/// where
/// it was named; every start then says so.
final class GoneWithout {
    static final String SETTING = "BADAK_WITHOUT";

    private static final Logger LOG = LoggerFactory.getLogger(GoneWithout.class);
    private static final String FOLDER = "CREDENTIALS_DIRECTORY";

    private static final String DATABASE_PASSWORD = "BADAK_DB_PASSWORD";

    private final Map<String, String> variables;
    private final Function<String, @Nullable String> settings;

    /// @param variables of the process
    /// @param settings  as the frame found them, whether in a file or a variable
    GoneWithout(Map<String, String> variables, Function<String, @Nullable String> settings) {
        this.variables = Map.copyOf(variables);
        this.settings = settings;
    }

    /// Something that an operator may decide to go without.
    enum Control {
        /// Somebody looks for what is known to be harmful in what people send.
        SCANNER,
        /// Secrets lie in a vault, which hands them out as files of a folder.
        VAULT,
        /// What Badak shows to the programs it stands on ends by itself.
        ROTATION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws CannotStart with all that is missing and not named, in one sentence
    void require() {
        var named = named();
        var missing = missing();
        var unnamed =
                missing.keySet().stream().filter(one -> !named.contains(one)).toList();
        if (!unnamed.isEmpty()) {
            throw new CannotStart("Badak does not start: missing here are %s. Set it up"
                            .formatted(missing.entrySet().stream()
                                    .filter(one -> unnamed.contains(one.getKey()))
                                    .map(one -> one.getKey().word() + " (" + one.getValue() + ")")
                                    .collect(Collectors.joining("; ")))
                    + " (docs/operate/without.md), or say that you go without: %s=%s"
                            .formatted(SETTING, words(missing.keySet())));
        }
        missing.forEach((control, why) -> LOG.warn("goes without {}: {}", control.word(), why));
    }

    private Set<Control> named() {
        return Arrays.stream(variables.getOrDefault(SETTING, "").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> Arrays.stream(Control.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new CannotStart(
                                "%s knows %s, and not %s.".formatted(SETTING, words(Set.of(Control.values())), word))))
                .collect(Collectors.toSet());
    }

    private static String words(Set<Control> controls) {
        return controls.stream().sorted().map(Control::word).collect(Collectors.joining(","));
    }

    /// Each that is not there, and why.
    private Map<Control, String> missing() {
        var missing = new EnumMap<Control, String>(Control.class);
        if (setting("badak.evidence.clamd").isBlank()) {
            missing.put(Control.SCANNER, "badak.evidence.clamd names no ClamAV");
        }
        var outside = outsideOfTheVault();
        if (!outside.isEmpty()) {
            missing.put(Control.VAULT, "not in a folder of credentials: " + String.join(", ", outside));
        }
        var lasting = lasting();
        if (!lasting.isEmpty()) {
            missing.put(Control.ROTATION, "does not end by itself: " + String.join(", ", lasting));
        }
        return missing;
    }

    private List<String> outsideOfTheVault() {
        var outside = new ArrayList<String>();
        if (!variables.getOrDefault(DATABASE_PASSWORD, "").isBlank()) {
            outside.add(DATABASE_PASSWORD);
        }
        Credentials.SETTINGS.forEach((variable, setting) -> {
            if (!setting(setting).isBlank() && !isHandedOut(variable)) {
                outside.add(variable);
            }
        });
        for (var key : List.of("badak.sign-in.key-file", "badak.journal.key-file")) {
            if (!isInTheVault(setting(key))) {
                outside.add(key);
            }
        }
        if (!isInTheVaultOrNone(variables.getOrDefault("BADAK_TLS_KEY", ""))) {
            outside.add("BADAK_TLS_KEY");
        }
        if (!isInTheVaultOrNone(ofDatabase("sslkey"))) {
            outside.add("sslkey in BADAK_DB_URL");
        }
        if (!ofDatabase("password").isBlank()) {
            outside.add("password in BADAK_DB_URL");
        }
        return outside;
    }

    /// A variable stands above the file of its name, and a file of settings has no such file beside it.
    private boolean isHandedOut(String variable) {
        var folder = variables.get(FOLDER);
        return folder != null && !variables.containsKey(variable) && Files.exists(Path.of(folder, variable));
    }

    private boolean isInTheVaultOrNone(String file) {
        return file.isBlank() || isInTheVault(file);
    }

    private boolean isInTheVault(String file) {
        var folder = variables.get(FOLDER);
        return folder != null
                && Path.of(file)
                        .toAbsolutePath()
                        .normalize()
                        .startsWith(Path.of(folder).toAbsolutePath().normalize());
    }

    /// A certificate ends; a password, a key of a store and a client's secret do not. The built-in database has
    /// another password at each start.
    private List<String> lasting() {
        var lasting = new ArrayList<String>();
        if (database().isPresent()
                && (Environment.find(DATABASE_PASSWORD, variables).isPresent()
                        || !ofDatabase("password").isBlank()
                        || ofDatabase("sslcert").isBlank())) {
            lasting.add("the sign-in at BADAK_DB_URL");
        }
        for (var secret :
                List.of("badak.mail.password", "badak.evidence.s3.secret-key", "badak.sign-in.oidc.client-secret")) {
            if (!setting(secret).isBlank()) {
                lasting.add(secret);
            }
        }
        return lasting;
    }

    private Optional<String> database() {
        return Environment.find("BADAK_DB_URL", variables);
    }

    private String ofDatabase(String part) {
        return database()
                .map(url -> Driver.parseURL(url, new Properties()))
                .map(parts -> parts.getProperty(part))
                .orElse("");
    }

    private String setting(String name) {
        var value = settings.apply(name);
        return value == null ? "" : value;
    }
}
