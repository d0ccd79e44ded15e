package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Every settings record, every property's name and default. The table is the promise to operators:
/// who renames a key changes it here, knowingly.
class SettingsTests {
    /// "nothing": no default in the record, so the file of properties gives it, or the start is refused.
    private static final Map<String, Map<String, Object>> SETTINGS = Map.of(
            "badak.operate",
                    Map.of(
                            "badak.operate.least-free-megabytes", 1024,
                            "badak.operate.notice-minutes", 60,
                            "badak.operate.backup-hours", 26,
                            "badak.operate.drain-seconds", 5),
            "badak.database",
                    Map.of(
                            "badak.database.url",
                            "nothing",
                            "badak.database.user",
                            "nothing",
                            "badak.database.password",
                            "nothing",
                            "badak.database.upgrade-backup-hours",
                            24),
            "badak.evidence",
                    Map.of(
                            "badak.evidence.folder",
                            Path.of(".badak/evidence"),
                            "badak.evidence.most-megabytes",
                            10,
                            "badak.evidence.orphan-hours",
                            48,
                            "badak.evidence.clamd",
                            "",
                            "badak.evidence.clamd-seconds",
                            20),
            "badak.evidence.s3",
                    Map.of(
                            "badak.evidence.s3.bucket", "",
                            "badak.evidence.s3.endpoint", "",
                            "badak.evidence.s3.region", "ap-southeast-3",
                            "badak.evidence.s3.path-style", true,
                            "badak.evidence.s3.access-key", "",
                            "badak.evidence.s3.secret-key", ""),
            "badak.facility", Map.of("badak.facility.conflict-months", 12),
            "badak.journal",
                    Map.of(
                            "badak.journal.key-file", Path.of(".badak-journal.key"),
                            "badak.journal.anchors", Path.of(".badak-journal-anchors"),
                            "badak.journal.anchor-minutes", 60),
            "badak.mail",
                    Map.of(
                            "badak.mail.host", "",
                            "badak.mail.port", 587,
                            "badak.mail.security", "starttls",
                            "badak.mail.user", "",
                            "badak.mail.password", "",
                            "badak.mail.from", "",
                            "badak.mail.site", ""),
            "badak.shell", Map.of("badak.shell.demo", false, "badak.shell.proxy-request-id", false),
            "badak.sign-in",
                    Map.of(
                            "badak.sign-in.second-factor",
                            "staff",
                            "badak.sign-in.key-file",
                            Path.of(".badak/sign-in.key"),
                            "badak.sign-in.breached-file",
                            "",
                            "badak.sign-in.staff-hours",
                            12,
                            "badak.sign-in.owner-days",
                            30),
            "badak.sign-in.oidc",
                    Map.of(
                            "badak.sign-in.oidc.issuer", "",
                            "badak.sign-in.oidc.client-id", "",
                            "badak.sign-in.oidc.client-secret", "",
                            "badak.sign-in.oidc.claim", "preferred_username",
                            "badak.sign-in.oidc.second-factor", "ours",
                            "badak.sign-in.oidc.acr", ""));

    private static final Map<String, Map<String, Object>> DEFAULTS = with(
            with(
                    with(SETTINGS, "badak.erasure", Map.of("badak.erasure.list", Path.of(".badak-erasures.txt"))),
                    "badak.sound",
                    Map.of("badak.sound.key-file", Path.of(".badak/sound.key"))),
            "badak.pace",
            Map.of(
                    "badak.pace.pages", 240,
                    "badak.pace.acts", 60,
                    "badak.pace.files", 30,
                    "badak.pace.device", 600,
                    "badak.pace.strangers", 1200,
                    "badak.pace.times", 1));

    /// `Map.of` ends at ten.
    private static Map<String, Map<String, Object>> with(
            Map<String, Map<String, Object>> ten, String prefix, Map<String, Object> keys) {
        var all = new TreeMap<>(ten);
        all.put(prefix, keys);
        return all;
    }

    @Test
    void everyRecordIsKnownHere() {
        assertThat(records().stream().map(SettingsTests::prefix))
                .containsExactlyInAnyOrderElementsOf(DEFAULTS.keySet());
    }

    @Test
    void keysAndDefaultsAreThePromisedOnes() throws Exception {
        for (var type : records()) {
            assertThat(bound(type, Map.of())).as(type.getSimpleName()).isEqualTo(DEFAULTS.get(prefix(type)));
        }
    }

    @Test
    void keysAreRead() throws Exception {
        var database = records().stream()
                .filter(type -> prefix(type).equals("badak.database"))
                .findFirst()
                .orElseThrow();
        var given = Map.<String, Object>of(
                "badak.database.url",
                "jdbc:postgresql://db/badak",
                "badak.database.user",
                "siti",
                "badak.database.password",
                "rahasia",
                "badak.database.upgrade-backup-hours",
                6);
        assertThat(bound(database, given)).isEqualTo(given);
        var operate = records().stream()
                .filter(type -> prefix(type).equals("badak.operate"))
                .findFirst()
                .orElseThrow();
        var asked = Map.<String, Object>of(
                "badak.operate.least-free-megabytes",
                1,
                "badak.operate.notice-minutes",
                2,
                "badak.operate.backup-hours",
                3,
                "badak.operate.drain-seconds",
                0);
        assertThat(bound(operate, asked)).isEqualTo(asked);
        var facility = records().stream()
                .filter(type -> prefix(type).equals("badak.facility"))
                .findFirst()
                .orElseThrow();
        assertThat(bound(facility, Map.of("badak.facility.conflict-months", "24")))
                .containsEntry("badak.facility.conflict-months", 24);
    }

    @Test
    void theFileOfPropertiesNamesEveryKeyOnceWithTheSameDefault() {
        var file = Sources.properties(Sources.RESOURCES.resolve("application.properties"));
        DEFAULTS.values()
                .forEach(keys -> keys.forEach((key, value) -> {
                    assertThat(file).as(key).containsKey(key);
                    if (!value.equals("nothing")) {
                        assertThat(file.get(key).replace("${badak.data}", file.get("badak.data")))
                                .as(key)
                                .isEqualTo(value.toString());
                    }
                }));
    }

    @Test
    void secretsAreNotPrinted() throws Exception {
        var record = new Binder(new MapConfigurationPropertySource(Map.of(
                        "badak.database.url", "u", "badak.database.user", "s", "badak.database.password", "rahasia")))
                .bindOrCreate("badak.database", Bindable.of(Class.forName("id.badak.database.DatabaseSettings")));
        assertThat(record.toString()).doesNotContain("rahasia");
    }

    static List<? extends Class<?>> records() {
        return MainClasses.written().stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .map(JavaClass::reflect)
                .toList();
    }

    static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    /// The settings as an operator sees them: by key.
    private static Map<String, Object> bound(Class<?> type, Map<String, ?> given) throws ReflectiveOperationException {
        var settings =
                new Binder(new MapConfigurationPropertySource(given)).bindOrCreate(prefix(type), Bindable.of(type));
        var values = new TreeMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var value = accessor.invoke(settings);
            values.put(prefix(type) + "." + key(component), value == null ? "nothing" : value);
        }
        return values;
    }

    static String key(RecordComponent component) {
        return component.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
