package id.badak.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.badak.archive.ArchiveReader;
import id.badak.archive.BackupKey;
import id.badak.archive.DamagedBackup;
import id.badak.archive.Manifest;
import id.badak.archive.ProgressBar;
import id.badak.archive.Sink;
import id.badak.archive.WrongKey;
import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.Photos;
import id.badak.cast.SecondBadak;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.LastBackup;
import id.badak.database.Migrations;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.postgres.DatabaseAddress;
import java.awt.Color;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The drill of `docs/operate/backup.md`, done by a machine: a story, a backup of it while it runs, an
/// empty server, the same story there.
@WithBadak
class BackupsTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Environment environment;

    @Autowired
    private LastBackup lastBackup;

    private Estate here;
    private Path file;

    @BeforeEach
    void findTheEstate() {
        here = new Estate(TestDatabase.address(), Path.of(environment.getRequiredProperty("badak.evidence.folder")));
        file = folder.resolve("cadangan.badak");
    }

    @Test
    void servesThePagesOfTheRestoredDatabase() throws Exception {
        var company = cast.inNewOffice();
        var story = MentoringStory.in(port, company).assigned();
        story.visited(Set.of("12"));
        var task = story.owner().get("/beranda").page().select(".badak-next a").attr("href");
        showAPhoto(story, task);
        var path = story.casePath();
        var told = story.mentor().get(path).words();
        // A sign-in is made when its name is first asked for; these must be in the backup.
        assertThat(company.the(Role.HEAD).username())
                .isNotEqualTo(company.the(Role.INSPECTOR).username());
        var key = key();

        var written = new Backups(key, ProgressBar.silent()).write(here, file, false);
        try (var spare = new Spare(folder)) {
            var restored = new Backups(key, ProgressBar.silent()).restore(file, spare::estate);

            assertThat(restored).isEqualTo(written);
            assertThat(restored.photos()).isPositive();
            assertThat(counts(spare.estate())).isEqualTo(counts(here));
            try (var application = serve(spare.estate())) {
                var there = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                var mentor = Visitor.signedIn(there, company.the(Role.MENTOR));
                assertThat(mentor.get(path).words()).isEqualTo(told);
                var photo = mentor.get(task).page().select("img[src*=/foto/]").attr("src");
                assertThat(photo).isNotEmpty();
                assertThat(mentor.get(photo).status()).isEqualTo(200);
                assertThat(Visitor.signedIn(there, story.siti()).get("/beranda").status())
                        .isEqualTo(200);
                assertThat(Visitor.signedIn(there, company.the(Role.HEAD))
                                .get("/")
                                .status())
                        .isEqualTo(200);
                assertThat(Visitor.signedIn(there, company.the(Role.INSPECTOR))
                                .get("/")
                                .status())
                        .isEqualTo(200);
                var receipt = standing(post(mentor, visit(Ids.next(), path)));
                assertThat(receipt.path("sequence").asLong())
                        .isGreaterThan(receipt.path("watermark").asLong());
            }
        }
    }

    @Test
    void bringsBackInANewEpochWhatADeviceSendsAgain() throws Exception {
        var company = cast.inNewOffice();
        var story = MentoringStory.in(port, company).assigned();
        var path = story.casePath();
        var before = visit(Ids.next(), path);
        var after = visit(Ids.next(), path);
        var early = standing(post(story.mentor(), before));
        new Backups(null, ProgressBar.silent()).write(here, file, false);
        var late = standing(post(story.mentor(), after));

        assertThat(standing(post(story.mentor(), before)).path("watermark").asLong())
                .isGreaterThanOrEqualTo(early.path("sequence").asLong());
        assertThat(late.path("sequence").asLong())
                .isGreaterThan(late.path("watermark").asLong());
        assertThat(lastBackup.find()).isPresent();
        try (var spare = new Spare(folder)) {
            new Backups(null, ProgressBar.silent()).restore(file, spare::estate);
            try (var application = serve(spare.estate())) {
                var there = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                var mentor = Visitor.signedIn(there, company.the(Role.MENTOR));

                var answer = post(mentor, before + "," + after);

                assertThat(answer.path("epoch").asString())
                        .isNotEqualTo(late.path("epoch").asString());
                assertThat(replayed(answer, 0)).isTrue();
                assertThat(replayed(answer, 1)).isFalse();
                var kept = answer.path("answers").get(0).path("receipt").path("standing");
                assertThat(kept.path("sequence").asLong())
                        .isLessThanOrEqualTo(kept.path("watermark").asLong());
                assertThat(mentor.get(path).page().select(".badak-card")).hasSize(2);
                assertThat(replayed(post(mentor, after), 0)).isTrue();
            }
        }
    }

    /// A number drawn earlier may commit later: the watermark stays below whoever is still at work.
    @Test
    void promisesNothingOfAnOperationThatIsStillUnderWay() throws Exception {
        var story = MentoringStory.in(port, cast.inNewOffice()).assigned();
        try (var slow = here.database().connect()) {
            slow.setAutoCommit(false);
            long mine;
            try (var statement = slow.createStatement();
                    var row = statement.executeQuery("SELECT pg_current_xact_id()::text::bigint")) {
                row.next();
                mine = row.getLong(1);
            }
            var later = standing(post(story.mentor(), visit(Ids.next(), story.casePath())));
            assertThat(later.path("sequence").asLong()).isGreaterThan(mine);

            new Backups(null, ProgressBar.silent()).write(here, file, false);

            var manifest = manifest(file);
            assertThat(manifest.about().watermark()).isLessThan(mine);
            assertThat(manifest.about().highestSequence())
                    .isGreaterThanOrEqualTo(later.path("sequence").asLong());
            slow.rollback();
        }
    }

    @Test
    void copiesEveryTableOrSaysWhyNot() throws Exception {
        new Backups(null, ProgressBar.silent()).write(here, file, false);

        var manifest = manifest(file);

        var told = Stream.concat(
                        manifest.tables().stream().map(Manifest.Part::fullName),
                        manifest.leftOut().stream()
                                .map(Manifest.LeftOut::what)
                                .filter(what -> what.split("\\.").length == 2))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(Spare.list(here, """
                SELECT schemaname || '.' || tablename FROM pg_tables
                WHERE schemaname IN ('badak', 'gate', 'registry', 'coaching', 'official', 'study', 'valve')
                """));
        assertThat(manifest.leftOut().stream().map(Manifest.LeftOut::what))
                .contains("gate.spring_session", "coaching.operation.sequence")
                .doesNotContain("gate.sign_in");
    }

    @Test
    void isAnOrdinaryTarWithoutAKey() throws Exception {
        new Backups(null, ProgressBar.silent()).write(here, file, false);

        try (var tar = new org.apache.commons.compress.archivers.tar.TarArchiveInputStream(
                new com.github.luben.zstd.ZstdInputStream(Files.newInputStream(file)))) {
            assertThat(tar.getNextEntry().getName()).startsWith("tables/");
        }
    }

    @Test
    void findsEveryBitThatTurnedAndEveryByteThatIsGone() throws Exception {
        for (var key : new BackupKey[] {null, key()}) {
            var good = folder.resolve(key == null ? "terbuka" : "terkunci");
            var backups = new Backups(key, ProgressBar.silent());
            backups.write(here, good, false);
            assertThat(backups.verify(good).rows()).isPositive();
            var bytes = Files.readAllBytes(good);
            var chance = new Random(7);
            for (var round = 0; round < 60; round++) {
                var bad = bytes.clone();
                bad[round < 20 ? round : round < 40 ? bad.length - round : chance.nextInt(bad.length)] ^=
                        (byte) (1 << chance.nextInt(8));
                Files.write(file, bad);
                assertThat(catchThrowableOfType(RuntimeException.class, () -> backups.verify(file)))
                        .as("round " + round)
                        .isInstanceOfAny(DamagedBackup.class, WrongKey.class);
            }
            for (var length : List.of(0, 7, 30, 100, bytes.length / 2, bytes.length - 100, bytes.length - 1)) {
                Files.write(file, java.util.Arrays.copyOf(bytes, length));
                assertThatThrownBy(() -> backups.verify(file)).isInstanceOf(DamagedBackup.class);
            }
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length + 1));
            assertThatThrownBy(() -> backups.verify(file)).isInstanceOf(DamagedBackup.class);
        }
    }

    @Test
    void saysInOneSentenceWhatIsWrongAndLeavesNothingBehind() throws Exception {
        var mine = folder.resolve("kunci");
        var others = folder.resolve("kunci-lain");
        BackupKey.create(mine);
        BackupKey.create(others);
        new Backups(BackupKey.read(mine), ProgressBar.silent()).write(here, file, false);
        var place = folder.resolve("baru");

        assertThat(restore(place, "--key-file", others.toString()))
                .isEqualTo("3 This is not the key of " + file + ", which has the fingerprint "
                        + BackupKey.read(mine).fingerprint() + ".");
        assertThat(restore(place)).isEqualTo("3 " + file + " is encrypted. Give the key with --key-file.");
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 10));
        assertThat(restore(place, "--key-file", mine.toString()))
                .startsWith("1 " + file + " cannot be trusted: ")
                .endsWith(".")
                .doesNotContain("\n");
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(restore(place, "--key-file", mine.toString()))
                .startsWith("1 " + file + " cannot be trusted: ")
                .doesNotContain("\n");
        assertThat(place).doesNotExist();
    }

    @Test
    void neverWritesOverAnything() throws Exception {
        Files.writeString(file, "milik orang lain");
        assertThatThrownBy(() -> new Backups(null, ProgressBar.silent()).write(here, file, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is there already");
        assertThat(Files.readString(file)).isEqualTo("milik orang lain");

        var good = folder.resolve("baik");
        new Backups(null, ProgressBar.silent()).write(here, good, false);
        assertThatThrownBy(() -> new Backups(null, ProgressBar.silent()).restore(good, () -> here))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The database is not empty");
        assertThat(folder.resolve("baik.part")).doesNotExist();
        try (var spare = new Spare(folder)) {
            Files.createDirectories(Path.of(spare.estate().photos().place()).resolve("ada"));
            assertThatThrownBy(() -> new Backups(null, ProgressBar.silent()).restore(good, spare::estate))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is not empty");
        }
    }

    @Test
    void refusesARoleThatDoesNotSeeEveryRow() throws Exception {
        Spare.run(here, """
                CREATE ROLE buta LOGIN PASSWORD 'buta' IN ROLE badak_owner;
                GRANT SELECT ON ALL TABLES IN SCHEMA badak TO buta
                """);
        var blind = new Estate(new DatabaseAddress(here.database().url(), "buta", "buta"), here.photos());

        assertThatThrownBy(() -> new Backups(null, ProgressBar.silent()).write(blind, file, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ALTER ROLE buta BYPASSRLS");

        Spare.run(here, "ALTER ROLE buta BYPASSRLS");
        assertThat(new Backups(null, ProgressBar.silent())
                        .write(blind, file, false)
                        .rows())
                .isPositive();
        Spare.run(here, "DROP OWNED BY buta; DROP ROLE buta");
    }

    @Test
    void refusesWhenAPhotoIsGoneUntilToldToGoOn() throws Exception {
        var nowhere = new Estate(here.database(), folder.resolve("kosong"));
        var story = MentoringStory.in(port, cast.inNewOffice()).assigned();
        story.visited(Set.of("12"));
        showAPhoto(
                story,
                story.owner().get("/beranda").page().select(".badak-next a").attr("href"));

        assertThatThrownBy(() -> new Backups(null, ProgressBar.silent()).write(nowhere, file, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("photos are gone");
        assertThat(file).doesNotExist();

        assertThat(new Backups(null, ProgressBar.silent())
                        .write(nowhere, file, true)
                        .missing())
                .isPositive();
    }

    @Test
    void bringsAnOlderBackupToTodaysSchema() throws Exception {
        try (var old = new Spare(folder.resolve("lama"));
                var spare = new Spare(folder.resolve("baru"))) {
            var versions = new HashMap<String, String>();
            try (var connection = here.database().connect()) {
                Migrations.versions(connection).forEach(one -> versions.put(one.module(), one.version()));
            }
            versions.put("registry_facility", "1");
            versions.put("coaching_sync", "1");
            Migrations.runTo(old.estate().database(), versions);
            Spare.run(old.estate(), """
                    INSERT INTO registry.office (id, code, name, kind, opened_on)
                    VALUES (gen_random_uuid(), 'LAMA', 'Balai lama', 'BALAI', '2020-01-01');
                    INSERT INTO coaching.operation (office_id, id, account_id, kind, digest, received_at)
                    SELECT id, gen_random_uuid(), gen_random_uuid(), 'visit.record', sha256('x'), now()
                    FROM registry.office
                    """);
            new Backups(null, ProgressBar.silent()).write(old.estate(), file, false);

            new Backups(null, ProgressBar.silent()).restore(file, spare::estate);

            assertThat(Spare.list(spare.estate(), "SELECT code FROM registry.office"))
                    .containsExactly("LAMA");
            assertThat(Spare.list(spare.estate(), "SELECT count(sequence)::text FROM coaching.operation"))
                    .containsExactly("1");
            assertThat(Spare.list(spare.estate(), "SELECT digest FROM badak.migrated"))
                    .hasSize(1);
        }
    }

    @Test
    void refusesABackupOfANewerProgram() {
        assertThatThrownBy(() -> Migrations.runTo(here.database(), java.util.Map.of("coaching_sync", "999")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not know version 999 of coaching_sync");
    }

    private String restore(Path place, String... more) {
        var said = new StringWriter();
        var arguments = Stream.concat(Stream.of(file.toString(), "--data", place.toString()), Stream.of(more))
                .toArray(String[]::new);
        var status = new CommandLine(new RestoreCommand())
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
        return status + " " + said.toString().strip().replaceFirst("^badak: ", "");
    }

    private BackupKey key() {
        var kept = folder.resolve("kunci-" + Ids.next());
        BackupKey.create(kept);
        return BackupKey.read(kept);
    }

    private static Manifest manifest(Path file) throws SQLException {
        return ArchiveReader.read(file, null, new Sink.Nowhere(), ProgressBar.silent())
                .manifest();
    }

    private static List<String> counts(Estate estate) {
        return Spare.list(estate, """
                SELECT schemaname || '.' || tablename || ' '
                       || (xpath('/row/n/text()', query_to_xml('SELECT count(*) AS n FROM ' || schemaname || '.'
                           || tablename, false, true, '')))[1]
                FROM pg_tables
                WHERE schemaname IN ('gate', 'registry', 'coaching', 'official', 'study', 'valve')
                  AND tablename NOT LIKE 'spring%' AND tablename <> 'upload_piece'
                ORDER BY 1
                """);
    }

    /// Keys are no part of a backup: whoever restores brings them along.
    private ConfigurableApplicationContext serve(Estate estate) {
        return SecondBadak.start(
                "--badak.data=" + environment.getRequiredProperty("badak.data"),
                "--badak.journal.key-file=" + environment.getRequiredProperty("badak.journal.key-file"),
                "--badak.journal.anchors=" + folder.resolve("anchors"),
                "--badak.evidence.folder=" + estate.photos().place(),
                "--badak.database.url=" + estate.database().url(),
                "--badak.database.user=" + estate.database().user(),
                "--badak.database.password=" + estate.database().password());
    }

    private static void showAPhoto(MentoringStory story, String task) throws IOException {
        var owner = story.owner();
        var fields = new LinkedHashMap<String, Object>();
        fields.put(
                "operasi", owner.get(task).page().select("input[name=operasi]").val());
        fields.put("kata", "");
        fields.put("foto", Photos.of(new Color(new Random().nextInt(1 << 24))));
        owner.postMultipart(task + "/perbaikan", owner.token(task), fields);
    }

    private static JsonNode post(Visitor visitor, String operations) {
        var answer =
                visitor.postJson("/api/operasi", visitor.token("/binaan"), "{\"operations\":[" + operations + "]}");
        return JSON.readTree(answer.response().body());
    }

    private static JsonNode standing(JsonNode answer) {
        return answer.path("answers").get(0).path("receipt").path("standing");
    }

    private static boolean replayed(JsonNode answer, int number) {
        return answer.path("answers")
                .get(number)
                .path("receipt")
                .path("replayed")
                .asBoolean();
    }

    private static String visit(UUID id, String casePath) {
        return """
                {"id":"%s","kind":"visit.record","body":{"mentorCase":"%s","edition":"cppb-irt-2012",\
                "visitedOn":"2026-01-05","minutes":45,"form":"ON_SITE","note":"","answers":{"1":"MET"},"problems":[]}}""".formatted(id, casePath.substring("/binaan/".length()));
    }
}
