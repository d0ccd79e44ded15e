package id.badak.evidence;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.archive.ProgressBar;
import id.badak.backup.Backups;
import id.badak.backup.Estate;
import id.badak.cast.Cast;
import id.badak.cast.MentoringStory;
import id.badak.cast.Photos;
import id.badak.cast.SecondBadak;
import id.badak.cast.StudyStory;
import id.badak.cast.Visitor;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.Role;
import id.badak.postgres.DataFolder;
import id.badak.postgres.LocalPostgres;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.office.Offices;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A whole Badak that keeps its photos in a bucket and has ClamAV look at them, on a PostgreSQL of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3OfficeTests {
    @TempDir
    private static Path folder;

    private S3Server server;
    private FakeClamd clamd;
    private DataFolder data;
    private LocalPostgres database;
    private S3Settings bucket;
    private ConfigurableApplicationContext application;
    private Cast cast;
    private int port;

    @BeforeAll
    void start() throws IOException {
        server = S3Server.start();
        clamd = FakeClamd.overTcp("stream: OK");
        bucket = server.bucket("badak-foto");
        data = DataFolder.open(folder.resolve("data"));
        database = LocalPostgres.start(data, _ -> {});
        application = SecondBadak.start(
                "--badak.data=" + folder.resolve("data"),
                "--badak.journal.key-file=" + folder.resolve("journal.key"),
                "--badak.journal.anchors=" + folder.resolve("anchors"),
                "--badak.evidence.folder=" + folder.resolve("evidence"),
                "--badak.evidence.clamd=" + clamd.place(),
                "--badak.evidence.s3.bucket=" + bucket.bucket(),
                "--badak.evidence.s3.endpoint=" + bucket.endpoint(),
                "--badak.evidence.s3.region=" + bucket.region(),
                "--badak.evidence.s3.access-key=" + bucket.accessKey(),
                "--badak.evidence.s3.secret-key=" + bucket.secretKey(),
                "--badak.database.url=" + database.address().url(),
                "--badak.database.user=" + database.address().user(),
                "--badak.database.password=" + database.address().password());
        port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
        cast = new Cast(
                application.getBean(Offices.class),
                application.getBean(Accounts.class),
                application.getBean(Facilities.class),
                application.getBean(SignIns.class));
    }

    @AfterAll
    void stop() throws IOException {
        application.close();
        database.close();
        data.close();
        server.close();
        clamd.close();
    }

    @Test
    void keepsPhotosInTheBucketAndShowsThem() {
        var story = MentoringStory.in(port, cast.inNewOffice()).assigned();
        visited(story, Color.RED);

        var photo = photoOf(story);

        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.response().headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(folder.resolve("evidence")).doesNotExist();
        assertThat(objects(bucket)).isNotEmpty();
    }

    @Test
    void refusesAndKeepsTheWordsWhileTheStoreIsAway() {
        var story = MentoringStory.in(port, cast.inNewOffice()).assigned();
        visited(story, Color.GREEN);
        server.goAway();
        try {
            var answer = visited(story, Color.BLUE);

            shown(answer, new EvidenceProblem.Away(), "Bu Siti semangat.");
            assertThat(photoOf(story).status()).isEqualTo(503);
        } finally {
            server.comeBack();
        }
        assertThat(photoOf(story).status()).isEqualTo(200);
        assertThat(visited(story, Color.BLUE).status()).isEqualTo(200);
    }

    @Test
    void keepsNoPhotoWithAVirusNorOneThatNobodyLookedAt() {
        var story = MentoringStory.in(port, cast.inNewOffice()).assigned();
        try {
            clamd.willSay("stream: Eicar-Signature FOUND");
            shown(visited(story, Color.CYAN), new EvidenceProblem.Infected(), "Bu Siti semangat.");
            clamd.willSay("INSTREAM size limit exceeded. ERROR");
            shown(visited(story, Color.CYAN), new EvidenceProblem.NotLookedAt(), "Bu Siti semangat.");
        } finally {
            clamd.willSay("stream: OK");
        }
        assertThat(visited(story, Color.CYAN).status()).isEqualTo(200);
    }

    /// Before anything of it is read: this one could not be.
    @Test
    void takesNoSpreadsheetWithAVirusNorOneThatNobodyLookedAt() {
        var rina = Visitor.signedIn(port, cast.inNewOffice().the(Role.COORDINATOR));
        try {
            clamd.willSay("stream: Eicar-Signature FOUND");
            shown(imported(rina), new EvidenceProblem.Infected());
            clamd.willSay("INSTREAM size limit exceeded. ERROR");
            shown(imported(rina), new EvidenceProblem.NotLookedAt());
        } finally {
            clamd.willSay("stream: OK");
        }
        assertThat(imported(rina).words()).doesNotContain("virus").contains("nama_usaha");
    }

    private static Visitor.Answer imported(Visitor rina) {
        var file = "kode\n1\n".getBytes(StandardCharsets.UTF_8);
        return rina.postMultipart("/sarana/impor", rina.token("/sarana/impor"), Map.of("berkas", file));
    }

    @Test
    void keepsNoRecordingWithAVirusNorOneThatNobodyLookedAt() {
        var jaka = Visitor.signedIn(port, cast.inNewOffice().the(Role.RESEARCHER));
        var interview =
                StudyStory.meet(jaka, StudyStory.officer(jaka, StudyStory.study(jaka), 1), "2026-01-05", "VIDEO");
        StudyStory.agree(jaka, interview, "2026-01-05");
        try {
            clamd.willSay("stream: Eicar-Signature FOUND");
            shown(recorded(jaka, interview), new EvidenceProblem.Infected());
            clamd.willSay("INSTREAM size limit exceeded. ERROR");
            shown(recorded(jaka, interview), new EvidenceProblem.NotLookedAt());
        } finally {
            clamd.willSay("stream: OK");
        }
        assertThat(jaka.get(interview + "/rekaman").page().select("audio")).isEmpty();
        assertThat(recorded(jaka, interview).page().select("audio")).hasSize(1);
    }

    private static Visitor.Answer recorded(Visitor jaka, String interview) {
        var page = interview + "/rekaman";
        return jaka.postMultipart(page, jaka.token(page), Map.of("berkas", "OggS".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isBackedUpAndComesBackIntoAnotherBucket() throws Exception {
        visited(MentoringStory.in(port, cast.inNewOffice()).assigned(), Color.PINK);
        var file = folder.resolve("cadangan");
        var fresh = server.bucket("badak-pulih");
        var backups = new Backups(null, ProgressBar.silent());

        var written = backups.write(new Estate(database.address(), new S3Shelf(bucket)), file, false);
        try (var spareData = DataFolder.open(folder.resolve("spare"));
                var spare = LocalPostgres.start(spareData, _ -> {})) {
            var restored = backups.restore(file, () -> new Estate(spare.address(), new S3Shelf(fresh)));

            assertThat(restored).isEqualTo(written);
        }

        assertThat(written.photos()).isPositive();
        assertThat(objects(fresh)).hasSize((int) written.photos()).isSubsetOf(objects(bucket));
    }

    private static Visitor.Answer visited(MentoringStory story, Color colour) {
        var mentor = story.mentor();
        var path = story.casePath();
        var fields = MentoringStory.visitFields(Set.of("12"));
        fields.put("foto-12", Photos.of(colour));
        return mentor.postMultipart(path + "/kunjungan", mentor.token(path + "/kunjungan/baru"), fields);
    }

    private static Visitor.Answer photoOf(MentoringStory story) {
        var owner = story.owner();
        var task = owner.get("/beranda").page().select(".badak-next a").attr("href");
        return owner.get(owner.get(task).page().select("img[src*=/foto/]").attr("src"));
    }

    private Set<String> objects(S3Settings settings) {
        try (var client = server.client()) {
            return client.listObjectsV2(list -> list.bucket(settings.bucket())).contents().stream()
                    .map(S3Object::key)
                    .collect(Collectors.toSet());
        }
    }
}
