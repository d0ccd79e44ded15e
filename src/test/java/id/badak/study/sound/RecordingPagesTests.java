package id.badak.study.sound;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Catalogue;
import id.badak.cast.StudyStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

@WithBadak
class RecordingPagesTests {
    private static final String STUDIES = "/penelitian/kajian";
    private static final String CANARY = "OggS suara kenari";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    private Company company;
    private Visitor jaka;
    private String study;
    private String interview;
    private String page;

    @BeforeEach
    void anInterview() {
        company = cast.inNewOffice();
        jaka = Visitor.signedIn(port, company.the(Role.RESEARCHER));
        study = StudyStory.study(jaka);
        var informant = StudyStory.officer(jaka, study, 5);
        interview = StudyStory.meet(jaka, informant, "2026-01-05", "VIDEO");
        page = interview + "/rekaman";
    }

    private void agree() {
        StudyStory.agree(jaka, interview, "2026-01-05");
    }

    /// Of several pieces, the last one not full.
    private static byte[] sound() {
        var sound = new byte[Recording.PIECE * 2 + 1_000];
        for (int at = 0; at < sound.length; at++) {
            sound[at] = (byte) (at * 31 + at / 251);
        }
        var head = CANARY.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, sound, 0, head.length);
        System.arraycopy(head, 0, sound, Recording.PIECE + 5, head.length);
        return sound;
    }

    private Visitor.Answer keep(byte[] content) {
        return keep(Ids.next().toString(), content);
    }

    private Visitor.Answer keep(String id, byte[] content) {
        return jaka.postMultipart(page, jaka.token(page), Map.of("operasi", id, "berkas", content));
    }

    private String recording() {
        return jaka.get(page).page().select("audio").attr("src");
    }

    private HttpResponse<byte[]> listen(String recording, String range) {
        return jaka.fetch(
                recording,
                request -> range.isEmpty()
                        ? request.GET()
                        : request.header("Range", range).GET());
    }

    private List<String> rows(String column, String table) {
        return Catalogue.list(
                "SELECT %s FROM study.%s WHERE office_id = '%s' ORDER BY 1".formatted(column, table, company.office()));
    }

    @Test
    void isHeardAsItWasAndStaysNowhere() {
        agree();
        assertThat(jaka.get(page).words()).contains("Belum ada rekaman");
        assertThat(keep(sound()).words()).contains("Rekaman sudah disimpan", "OGG", "526 kB");

        var heard = listen(recording(), "");

        assertThat(heard.statusCode()).isEqualTo(200);
        assertThat(heard.body()).isEqualTo(sound());
        assertThat(heard.headers().firstValue("Content-Type").orElse("")).isEqualTo("audio/ogg");
        assertThat(heard.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(heard.headers().firstValue("Content-Disposition")).contains("inline");
        assertThat(rows("act", "journal_entry")).contains("sound.keep", "sound.listen");
    }

    @Test
    void liesInTheDatabaseSealed() {
        agree();
        keep(sound());

        assertThat(rows("number", "recording_piece")).containsExactly("0", "1", "2");
        assertThat(rows("position('suara kenari' IN encode(sealed, 'escape'))", "recording_piece"))
                .containsOnly("0");
        assertThat(rows("octet_length(sealed)", "recording_piece")).containsExactly("1016", "262160", "262160");
    }

    @Test
    void givesAPlayerTheRangeItAsksFor() {
        agree();
        keep(sound());
        var recording = recording();
        var all = sound();

        var part = listen(recording, "bytes=262140-262150");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(all, 262_140, 262_151));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 262140-262150/" + all.length);
        assertThat(listen(recording, "bytes=525000-").body()).isEqualTo(Arrays.copyOfRange(all, 525_000, all.length));
        assertThat(listen(recording, "bytes=-7").body()).isEqualTo(Arrays.copyOfRange(all, all.length - 7, all.length));
        assertThat(listen(recording, "bytes=999999999-").statusCode()).isEqualTo(416);
        assertThat(listen(recording, "bytes=-0").statusCode()).isEqualTo(416);
        assertThat(listen(recording, "bytes=0-1,4-5").statusCode()).isEqualTo(200);
        assertThat(listen(recording, "halo").statusCode()).isEqualTo(200);
    }

    @Test
    void isKeptOnceAndOfWhoAgreesAlone() {
        assertThat(jaka.get(page).words()).contains("Catat dulu persetujuan");
        assertThat(keep(sound()).status()).isEqualTo(409);
        agree();
        var id = Ids.next().toString();
        keep(id, sound());
        assertThat(keep(id, sound()).words()).contains("Rekaman sudah disimpan");
        shown(keep(id, "OggS lain".getBytes(StandardCharsets.US_ASCII)), new SoundProblem.SentBefore());
        assertThat(rows("id", "recording")).containsExactly(id);

        jaka.submit(page, recording() + "/hapus", Map.of("yakin", "ya"));
        shown(keep(id, sound()), new SoundProblem.SentBefore());
        assertThat(rows("number", "recording_piece")).isEmpty();
    }

    @Test
    void refusesWhatIsNoSoundOrTooLarge() {
        agree();

        for (var content : List.of("", "halo", "<html>", "%PDF-1.7", "PK\u0003\u0004", "....ftypheic")) {
            shown(keep(content.getBytes(StandardCharsets.ISO_8859_1)), new SoundProblem.NoSound());
        }
        shown(jaka.submit(page, page, Map.of()), new SoundProblem.NoSound());
        var large = new byte[Recording.MOST_BYTES + 1];
        System.arraycopy("OggS".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 4);
        shown(keep(large), new SoundProblem.TooLarge(12));

        assertThat(rows("id", "recording")).isEmpty();
    }

    @Test
    void takesTwentyOfAnInterview() {
        agree();
        for (int count = 0; count < Recording.MOST; count++) {
            keep("OggS".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(jaka.get(page).page().select("input[type=file]")).isEmpty();
        var token = jaka.token(page);
        shown(
                jaka.postMultipart(page, token, Map.of("berkas", "OggS".getBytes(StandardCharsets.US_ASCII))),
                new SoundProblem.TooMany(20));
    }

    @Test
    void losesItsSoundAndKeyWhenItIsWithdrawn() {
        agree();
        keep(sound());
        var recording = recording();
        jaka.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-01-06"));

        assertThat(rows("number", "recording_piece")).isEmpty();
        assertThat(rows("key_id", "recording_key")).isEmpty();
        assertThat(rows("id", "recording")).hasSize(1);
        assertThat(listen(recording, "").statusCode()).isEqualTo(404);
        assertThat(jaka.get(page).words()).contains("Suaranya sudah dihapus");
        assertThat(keep(sound()).status()).isEqualTo(409);
    }

    @Test
    void losesThemWhenAResearcherRemovesIt() {
        agree();
        keep(sound());
        var recording = recording();

        shown(jaka.submit(page, recording + "/hapus", Map.of()), new SoundProblem.NotCertain());
        assertThat(listen(recording, "").statusCode()).isEqualTo(200);
        assertThat(jaka.submit(page, recording + "/hapus", Map.of("yakin", "ya"))
                        .words())
                .contains("Suaranya sudah dihapus");

        assertThat(rows("number", "recording_piece")).isEmpty();
        assertThat(rows("key_id", "recording_key")).isEmpty();
        assertThat(listen(recording, "").statusCode()).isEqualTo(404);
    }

    @Test
    void isNotDeletedOtherwise() {
        agree();
        keep(sound());

        var gone = company.the(Role.RESEARCHER)
                .act(() -> transactions.in(
                        Zone.STUDY,
                        () -> database.sql("DELETE FROM study.recording_piece").update()));

        assertThat(gone).isZero();
        assertThatThrownBy(() -> company.the(Role.RESEARCHER)
                        .act(() -> transactions.in(
                                Zone.STUDY,
                                () -> database.sql("UPDATE study.recording_piece SET number = 9")
                                        .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void isNotThereForAnotherStudyOrOffice() {
        agree();
        keep(sound());
        var recording = recording();
        var another = jaka.submit(
                        STUDIES + "/baru",
                        STUDIES,
                        Map.of("operasi", Ids.next().toString(), "judul", "Lain", "pertanyaan", "Mengapa?"))
                .path();
        shown(jaka.get(recording.replace(study, another)), new SoundProblem.Unknown());
        jaka = Visitor.signedIn(port, cast.inNewOffice().the(Role.RESEARCHER));

        assertThat(listen(recording, "").statusCode()).isEqualTo(404);
        assertThat(jaka.get(page).status()).isEqualTo(404);
    }

    /// No piece stands in another's place, of another recording, or is missing unseen.
    @Test
    void opensNoPieceOutOfPlace() {
        var recording = new RecordingId(UUID.randomUUID());
        var seal = Seal.fresh(recording);
        var piece = "satu".getBytes(StandardCharsets.US_ASCII);
        var sealed = seal.seal(0, false, piece);
        var master = new byte[SoundKeys.BYTES];
        master[0] = 1;

        assertThat(Seal.unwrap(recording, seal.wrap(master), master).open(0, false, sealed))
                .isEqualTo(piece);
        assertThatThrownBy(() -> seal.open(1, false, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(0, true, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Seal.fresh(recording).open(0, false, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Seal.unwrap(new RecordingId(UUID.randomUUID()), seal.wrap(master), master))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Seal.unwrap(recording, seal.wrap(master), new byte[SoundKeys.BYTES]))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowsSoundByItsFirstBytes() {
        assertThat(of("ID3\u0003")).contains(SoundFormat.MP3);
        assertThat(of("\u00ff\u00fb\u0090d")).contains(SoundFormat.MP3);
        assertThat(of("\u0000\u0000\u0000 ftypM4A ")).contains(SoundFormat.M4A);
        assertThat(of("OggS\u0000")).contains(SoundFormat.OGG);
        assertThat(of("RIFF....WAVEfmt ")).contains(SoundFormat.WAV);
        assertThat(of("\u001aE\u00df\u00a3....B\u0082\u0084webm")).contains(SoundFormat.WEBM);
        for (var other : List.of(
                "",
                "\u00ff\u00d8\u00ff\u00e0",
                "\u00ff\u00fe\u0000\u0000",
                "RIFF....AVI ",
                "\u001aE\u00df\u00a3matroska")) {
            assertThat(of(other)).as(other).isEmpty();
        }
    }

    private static Optional<SoundFormat> of(String head) {
        return SoundFormat.of(head.getBytes(StandardCharsets.ISO_8859_1));
    }
}
