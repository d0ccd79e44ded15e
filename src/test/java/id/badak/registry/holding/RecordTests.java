package id.badak.registry.holding;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.WithBadak;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.permission.Permission;
import id.badak.permission.Permissions;
import id.badak.registry.holding.Holdings.Activity;
import id.badak.registry.holding.Holdings.Holding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The record of processing, written from the list of holdings, the schema's tables and the table of permissions.
@WithBadak
class RecordTests {
    private static final Path PAGE = Path.of("docs/record-of-processing.md");

    @Autowired
    private Holdings holdings;

    @Autowired
    private Retention retention;

    @Autowired
    private Permissions permissions;

    /// An act that is added belongs to something that is kept, or somebody says to what.
    @Test
    void namesEveryActOnce() {
        assertThat(holdings.activities().stream().flatMap(one -> one.acts().stream()))
                .containsExactlyInAnyOrderElementsOf(permissions.list().stream()
                        .map(permission -> family(permission))
                        .distinct()
                        .toList());
    }

    @Test
    void namesATableForEveryActivity() {
        assertThat(holdings.list().stream().map(Holding::activity).distinct())
                .containsExactlyInAnyOrderElementsOf(holdings.activities());
    }

    @Test
    void isThePageThatIsKept() throws IOException {
        var written = Path.of("target/record-of-processing.md");
        Files.writeString(written, page());
        assertThat(page())
                .as("What is kept, for what or by whom has changed. If it was meant: cp %s %s", written, PAGE)
                .isEqualTo(Files.readString(PAGE));
    }

    private String page() {
        var head = Stream.of(
                "# Catatan kegiatan pemrosesan",
                "",
                "Apa yang disimpan Badak, untuk apa, milik siapa, siapa yang membacanya, dan berapa lama. Dasar, tujuan, dan",
                "masa simpan adalah contoh (*illustrative*): kantor memutuskan bersama ahli hukumnya. Pasal dibaca dalam kutipan",
                "dan sumber sekunder.",
                "",
                "Written by `RecordTests` from `programme/data-holdings.yaml`, `programme/retention.yaml` and the lines (`@May`)",
                "beside the acts; never edited by hand.",
                "",
                "| Kegiatan | Tujuan | Data milik | Macam data | Dasar | Dibaca dan ditulis oleh | Masa simpan | Zona | Tingkat | Tabel |",
                "|" + " --- |".repeat(10));
        return Stream.concat(head, holdings.activities().stream().map(this::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String row(Activity activity) {
        var tables = holdings.list().stream()
                .filter(holding -> holding.activity().equals(activity))
                .map(Holding::table)
                .toList();
        var zones = tables.stream()
                .map(table -> table.substring(0, table.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.of(
                        activity.name(),
                        activity.purpose(),
                        activity.whose(),
                        activity.categories(),
                        activity.ground(),
                        readers(activity),
                        retention.get(activity.retention()).words(),
                        String.join(", ", zones),
                        levels(activity),
                        tables.stream().map(table -> "`" + table + "`").collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String levels(Activity activity) {
        return holdings.list().stream()
                .filter(holding -> holding.activity().equals(activity))
                .map(holding -> holding.level().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// By role where the role decides; everybody else only ever reads their own.
    private String readers(Activity activity) {
        var texts = Texts.in(Language.ID);
        var acts = permissions.list().stream()
                .filter(permission -> activity.acts().contains(family(permission)))
                .toList();
        var roles = acts.stream()
                .flatMap(permission -> permission.roles().stream())
                .distinct()
                .sorted()
                .map(role -> texts.of("role", role));
        var own = acts.stream().anyMatch(permission -> permission.roles().isEmpty())
                ? Stream.of("setiap orang atas miliknya sendiri")
                : Stream.<String>empty();
        return Stream.concat(roles, own).collect(Collectors.joining(", "));
    }

    private static String family(Permission permission) {
        return permission.act().substring(0, permission.act().indexOf('.'));
    }
}
