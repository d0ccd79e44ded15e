package id.badak.study.studio;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Catalogue;
import id.badak.cast.StudyStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@WithBadak
class IntakePagesTests {
    private static final String SAID = "P: Apa yang berubah?\nI: Saya 😀 tidak takut lagi.";

    /// As the studio keeps them: who speaks stands beside the words.
    private static final String WORDS = "Apa yang berubah?\nSaya 😀 tidak takut lagi.";

    private static final UUID PARENT = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID CHILD = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID FIRST = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final UUID SECOND = UUID.fromString("44444444-4444-4444-8444-444444444444");
    private static final UUID TEXT = UUID.fromString("55555555-5555-4555-8555-555555555555");

    private static final String CODES = """
            <CodeBook><Codes>
            <Code guid="%s" name="Rasa aman" isCodable="true"><Description>Tidak takut kepada petugas</Description>
            <Code guid="%s" name="Takut" isCodable="true"/></Code>
            </Codes></CodeBook>""".formatted(PARENT, CHILD);

    private static final String QDC = """
            <?xml version="1.0" encoding="utf-8"?>
            <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="uji"><Codes>
            <Code guid="%s" name="Rasa aman" isCodable="true"><Description>Tidak takut kepada petugas</Description>
            <Code guid="%s" name="Takut" isCodable="true"/></Code>
            </Codes></CodeBook>""".formatted(PARENT, CHILD);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    private Company company;
    private Visitor jaka;
    private String study;
    private String desk;

    @BeforeEach
    void aStudyWithATranscript() {
        company = cast.inNewOffice();
        jaka = Visitor.signedIn(port, company.the(Role.RESEARCHER));
        study = study();
        var informant = StudyStory.officer(jaka, study, 5);
        var interview = StudyStory.meet(jaka, informant, "2026-01-05", "VIDEO");
        StudyStory.agree(jaka, interview, "2026-01-05");
        var transcript = StudyStory.write(jaka, interview, SAID);
        desk = StudyStory.lock(jaka, transcript);
    }

    private String study() {
        return StudyStory.study(jaka);
    }

    private Visitor.Answer send(byte[] file, Map<String, String> more) {
        var page = study + "/proyek/masuk";
        var fields = new HashMap<String, Object>(more);
        fields.put("berkas", file);
        return jaka.postMultipart(page, jaka.token(page), fields);
    }

    private Visitor.Answer look(byte[] file) {
        return send(file, Map.of("langkah", "periksa"));
    }

    private Visitor.Answer take(byte[] file, String coder) {
        var found = look(file).page();
        return send(
                file,
                Map.of(
                        "langkah",
                        "masukkan",
                        "pengode",
                        coder,
                        "sidik",
                        found.select("input[name=sidik]").val()));
    }

    private static byte[] qdc() {
        return QDC.getBytes(StandardCharsets.UTF_8);
    }

    /// Two coders who marked the same words, of which the emoji is one code point.
    private static byte[] project(String words) throws IOException {
        var xml = """
                <?xml version="1.0" encoding="utf-8"?>
                <Project xmlns="urn:QDA-XML:project:1.0" name="Lain" origin="uji">
                <Users><User guid="%1$s" name="Jaka"/><User guid="%2$s" name="Ani"/></Users>
                %3$s
                <Sources><TextSource guid="%4$s" name="Informan 05" plainTextPath="internal://%4$s.txt">
                <PlainTextSelection guid="66666666-6666-4666-8666-666666666661" startPosition="25" endPosition="42" creatingUser="%1$s">
                <Coding guid="66666666-6666-4666-8666-666666666662" creatingUser="%1$s"><CodeRef targetGUID="%5$s"/></Coding>
                <Coding guid="66666666-6666-4666-8666-666666666663" creatingUser="%2$s"><CodeRef targetGUID="%6$s"/></Coding>
                </PlainTextSelection></TextSource></Sources>
                </Project>""".formatted(FIRST, SECOND, CODES, TEXT, CHILD, PARENT);
        return zip(Map.of("project.qde", xml, "sources/" + TEXT + ".txt", words));
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private List<String> rows(String column, String table) {
        return Catalogue.list(
                "SELECT %s FROM study.%s WHERE office_id = '%s' ORDER BY 1".formatted(column, table, company.office()));
    }

    @Nested
    class TakingCodes {
        @Test
        void looksFirstAndWritesNothing() {
            var page = look(qdc());

            assertThat(page.words()).contains("Kode baru: 2.", "Rasa aman", "Takut", "Masukkan ke kajian");
            assertThat(rows("id", "code")).isEmpty();
        }

        @Test
        void keepsTheirIdsAndPlaces() {
            var book = take(qdc(), "");

            assertThat(book.path()).isEqualTo(study + "/kode");
            assertThat(rows("id", "code")).containsExactly(PARENT.toString(), CHILD.toString());
            assertThat(book.page().select(".badak-tree__code--1 summary").text())
                    .isEqualTo("Takut terbuka");
            assertThat(book.words()).contains("Tidak takut kepada petugas");
        }

        @Test
        void changesNothingASecondTime() {
            take(qdc(), "");

            assertThat(look(qdc()).words()).contains("sudah pernah Anda masukkan", "Kode baru: 0.");
            take(qdc(), "");

            assertThat(rows("kind", "code_change")).containsExactly("CREATED", "CREATED", "DESCRIBED");
            assertThat(rows("codes", "project_import")).containsExactly("2");
        }

        @Test
        void countsACodeOfTheSameNameAsTheOneThatIsThere() {
            jaka.submit(
                    study + "/kode",
                    study + "/kode",
                    Map.of("operasi", Ids.next().toString(), "nama", "takut"));

            var page = look(qdc());

            assertThat(page.words()).contains("Kode baru: 1.", "sudah ada kode dengan nama ini");
            take(qdc(), "");
            assertThat(rows("id", "code")).hasSize(2).contains(PARENT.toString());
        }

        /// An id that another study has is made anew, and always the same.
        @Test
        void comesIntoASecondStudyUnderOtherIds() {
            take(qdc(), "");
            study = study();
            take(qdc(), "");
            take(qdc(), "");

            assertThat(rows("id", "code")).hasSize(4);
        }
    }

    @Nested
    class TakingPassages {
        @Test
        void takesThoseOfWhoBringsThem() throws IOException {
            jaka.submit(desk, desk + "/pernyataan", Map.of("sikap", "APART"));
            var file = project(WORDS);
            assertThat(look(file).page().select("#pengode option").eachText())
                    .contains("Jaka: 1 kutipan", "Ani: 1 kutipan");

            take(file, FIRST.toString());
            take(file, FIRST.toString());

            var page = jaka.get(desk);
            assertThat(page.page().select("mark").eachText()).containsExactly("tidak takut lagi.");
            assertThat(page.page().select("mark").eachAttr("title")).containsExactly("Takut");
            assertThat(rows("first_point", "coding")).containsExactly("25");
        }

        @Test
        void takesNoneOfATranscriptThatTheyDoNotCode() throws IOException {
            var page = look(project(WORDS));

            assertThat(page.words()).contains("Anda tidak sedang mengode naskah ini, jadi 1 kutipannya tidak ikut");
            take(project(WORDS), FIRST.toString());
            assertThat(rows("id", "coding")).isEmpty();
        }

        @Test
        void takesNoneOfOtherWords() throws IOException {
            jaka.submit(desk, desk + "/pernyataan", Map.of("sikap", "APART"));
            var other = project(WORDS.replace("Saya", "Kami"));

            assertThat(look(other).words()).contains("tidak ada naskah terkunci dengan kata-kata yang persis sama");
            take(other, FIRST.toString());

            assertThat(rows("id", "coding")).isEmpty();
            assertThat(rows("id", "code")).hasSize(2);
        }
    }

    /// A text of another program that the study has not: with who speaks before the words, an emoji and CRLF.
    @Nested
    class TakingTexts {
        private static final String RAW = "P: Apa yang berubah?\r\n\r\nI: Saya 😀 tidak takut lagi.\r\nI: Kini tenang.";

        /// The words, then one with its speaker's name, then a name alone.
        private static final String PASSAGES = """
                <PlainTextSelection guid="77777777-7777-4777-8777-777777777771" name="tidak takut lagi." startPosition="34" endPosition="51" creatingUser="%1$s">
                <Coding guid="77777777-7777-4777-8777-777777777772" creatingUser="%1$s"><CodeRef targetGUID="%3$s"/></Coding>
                <Coding guid="77777777-7777-4777-8777-777777777773" creatingUser="%2$s"><CodeRef targetGUID="%4$s"/></Coding>
                </PlainTextSelection>
                <PlainTextSelection guid="77777777-7777-4777-8777-777777777774" name="I: Kini tenang." startPosition="53" endPosition="68" creatingUser="%1$s">
                <Coding guid="77777777-7777-4777-8777-777777777775" creatingUser="%1$s"><CodeRef targetGUID="%4$s"/></Coding>
                </PlainTextSelection>
                <PlainTextSelection guid="77777777-7777-4777-8777-777777777776" name="P:" startPosition="0" endPosition="2" creatingUser="%1$s">
                <Coding guid="77777777-7777-4777-8777-777777777777" creatingUser="%1$s"><CodeRef targetGUID="%4$s"/></Coding>
                </PlainTextSelection>""".formatted(FIRST, SECOND, CHILD, PARENT);

        private byte[] file() throws IOException {
            return file("");
        }

        private byte[] file(String more) throws IOException {
            var xml = """
                    <?xml version="1.0" encoding="utf-8"?>
                    <Project xmlns="urn:QDA-XML:project:1.0" name="Lain" origin="uji">
                    <Users><User guid="%1$s" name="Jaka"/><User guid="%2$s" name="Ani"/></Users>
                    %3$s
                    <Sources><TextSource guid="%4$s" name="Wawancara 3" plainTextPath="internal://%4$s.txt">
                    %5$s</TextSource>%6$s</Sources>
                    </Project>""".formatted(FIRST, SECOND, CODES, TEXT, PASSAGES, more);
            return zip(Map.of("project.qde", xml, "sources/" + TEXT + ".txt", RAW));
        }

        private Map<String, String> told(UUID text, Map<String, String> other) {
            var told = new HashMap<String, String>();
            told.put("tanggal", "2026-01-06");
            told.put("menit", "60");
            told.put("cara", "VIDEO");
            told.put("setuju-tanggal", "2026-01-06");
            told.put("setuju-cara", "WRITTEN");
            told.put("samar", "ya");
            told.put("sikap", "ya");
            told.putAll(other);
            var fields = new HashMap<String, String>();
            told.forEach((name, value) -> fields.put(text + "-" + name, value));
            return fields;
        }

        private Map<String, String> somebodyNew(String number) {
            return Map.of("milik", "baru", "nomor", number, "peran", "PRODUCER", "rantai", "PRODUCTION");
        }

        private Visitor.Answer bring(byte[] file, Map<String, String> told) {
            var fields = new HashMap<>(told);
            fields.put("langkah", "masukkan");
            fields.put("pengode", FIRST.toString());
            fields.put("sidik", look(file).page().select("input[name=sidik]").val());
            return send(file, fields);
        }

        private String desk(UUID transcript) {
            return study + "/meja/" + transcript;
        }

        @Test
        void offersThemAndWritesNothing() throws IOException {
            var page = look(file());

            assertThat(page.words())
                    .contains("Teks yang belum ada di kajian: 1", "Wawancara 3", "Awalnya: \"Apa yang berubah?");
            assertThat(page.page().select("select[name$=-milik] option[selected]"))
                    .isEmpty();
            assertThat(page.page().select("#pengode option").eachText()).contains("Jaka: 3 kutipan");
            assertThat(rows("id", "transcript")).hasSize(1);
            assertThat(rows("id", "informant")).hasSize(1);
        }

        @Test
        void leavesOutWhatNobodyChose() throws IOException {
            take(file(), FIRST.toString());

            assertThat(rows("id", "code")).hasSize(2);
            assertThat(rows("id", "transcript")).hasSize(1);
        }

        @Test
        void makesThemInterviewsThatAreLockedAndCoded() throws IOException {
            bring(file(), told(TEXT, somebodyNew("7")));

            assertThat(rows("number", "informant")).containsExactly("5", "7");
            assertThat(rows("given_on || way", "interview_consent")).contains("2026-01-06WRITTEN");
            assertThat(rows("transcript_id", "transcript_lock")).contains(TEXT.toString());
            var page = jaka.get(desk(TEXT)).page();
            assertThat(page.select("mark").eachText()).containsExactly("tidak takut lagi.", "Kini tenang.");
            assertThat(rows("first_point", "coding")).containsExactly("25", "43");
        }

        @Test
        void changesNothingASecondTime() throws IOException {
            bring(file(), told(TEXT, somebodyNew("7")));
            var marked = rows("id", "coding");

            var page = look(file());
            assertThat(page.words())
                    .doesNotContain("Teks yang belum ada di kajian:")
                    .contains("1 kutipan menjadi lebih pendek", "1 kutipan hanya menandai nama pembicara");
            bring(file(), told(TEXT, somebodyNew("8")));

            assertThat(rows("number", "informant")).containsExactly("5", "7");
            assertThat(rows("id", "transcript")).hasSize(2);
            assertThat(rows("id", "coding")).isEqualTo(marked);
        }

        /// As JSON for other programs, without words of the file: these an informant may take back.
        @Test
        void keepsWhatWasLost() throws IOException {
            bring(file(), told(TEXT, somebodyNew("7")));
            take(file(), FIRST.toString());

            var page = jaka.get(study + "/proyek");
            assertThat(page.words()).contains("Kode: 2. Teks: 1. Kutipan: 2.", "Mas Jaka");
            var report = page.page().select(".badak-queue__name").eachAttr("href");
            assertThat(report).hasSize(1);
            var in = JsonMapper.shared()
                    .readTree(jaka.get(report.getFirst()).response().body());
            assertThat(in.path("format").asString()).isEqualTo("badak-qda/1");
            assertThat(in.path("command").asString()).isEqualTo("import");
            assertThat(in.path("remarks").findValuesAsString("key"))
                    .contains("intake-passage-gone", "intake-passage-shorter", "intake-coder");
            assertThat(in.path("remarks").findValuesAsString("place"))
                    .contains(TEXT.toString(), "Ani")
                    .doesNotContain("Wawancara 3");
            assertThat(in.toString()).doesNotContain("takut", "tenang");
            var out = JsonMapper.shared()
                    .readTree(
                            jaka.get(study + "/proyek/laporan.json").response().body());
            assertThat(out.path("command").asString()).isEqualTo("export");
            shown(jaka.get(study + "/proyek/laporan.json?berkas=" + TEXT), new StudioProblem.UnknownReport());
        }

        /// The other coder of the file is somebody here too, and brings their own.
        @Test
        void letsAnotherCoderBringTheirs() throws IOException {
            bring(file(), told(TEXT, somebodyNew("7")));
            jaka = Visitor.signedIn(port, company.hire(Role.RESEARCHER, "Mbak Ani"));
            jaka.submit(desk(TEXT), desk(TEXT) + "/pernyataan", Map.of("sikap", "APART"));

            take(file(), SECOND.toString());

            assertThat(jaka.get(desk(TEXT)).page().select("mark").eachText()).containsExactly("tidak takut lagi.");
            assertThat(rows("coder", "coding").stream().distinct()).hasSize(2);
        }

        /// They are one transcript, and what both mark alike is marked once.
        @Test
        void isOneWhereTwoTextsHaveTheSameWords() throws IOException {
            var copy = "<TextSource guid=\"%s\" name=\"Salinan\" plainTextPath=\"internal://%s.txt\">%s</TextSource>"
                    .formatted(
                            UUID.fromString("88888888-8888-4888-8888-888888888888"),
                            TEXT,
                            PASSAGES.replace("77777777-7", "88888888-7"));

            bring(file(copy), told(TEXT, somebodyNew("7")));

            assertThat(rows("id", "transcript")).hasSize(2);
            assertThat(rows("first_point", "coding")).containsExactly("25", "43");
        }

        @Test
        void belongsToAnInformantOfTheStudy() throws IOException {
            var informant = rows("id", "informant").getFirst();

            bring(file(), told(TEXT, Map.of("milik", informant)));

            assertThat(rows("informant_id", "interview")).containsExactly(informant, informant);
        }

        @Test
        void takesNoPassagesOfWhoDoesNotSayThatTheyNeverMentored() throws IOException {
            bring(file(), told(TEXT, Map.of("milik", rows("id", "informant").getFirst(), "sikap", "")));

            assertThat(rows("id", "transcript")).hasSize(2);
            assertThat(rows("id", "coding")).isEmpty();
            assertThat(look(file()).words()).contains("Anda tidak sedang mengode naskah ini");
        }

        @Test
        void asksForConsentAndAllThatAnInterviewNeeds() throws IOException {
            var none = new HashMap<String, String>();
            List.of("tanggal", "menit", "cara", "setuju-tanggal", "setuju-cara", "samar")
                    .forEach(name -> none.put(name, ""));
            none.putAll(somebodyNew("7"));
            none.put("peran", "");

            var page = bring(file(), told(TEXT, none));

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.words())
                    .contains(
                            "Tulis tanggal yang sudah lewat",
                            "Pilih cara informan setuju",
                            "Pilih perannya",
                            "Periksa dulu bahwa tidak ada nama orang");
            assertThat(page.page().select("[name=%s-nomor]".formatted(TEXT)).val())
                    .isEqualTo("7");
            var nobody =
                    bring(file(), told(TEXT, Map.of("milik", UUID.randomUUID().toString())));
            assertThat(nobody.words()).contains("Pilih informan kajian ini");
            assertThat(rows("id", "interview")).hasSize(1);
            assertThat(rows("id", "code")).isEmpty();
        }

        @Test
        void writesNothingWhereANumberIsTaken() throws IOException {
            var page = bring(file(), told(TEXT, somebodyNew("5")));

            assertThat(page.status()).isEqualTo(409);
            assertThat(page.words()).contains("Wawancara 3");
            assertThat(rows("id", "interview")).hasSize(1);
            assertThat(rows("id", "code")).isEmpty();
        }

        /// By its id and by its words: another program may have given it another id.
        @Test
        void staysOutOnceTheInformantTookItBack() throws IOException {
            bring(file(), told(TEXT, somebodyNew("7")));
            var interview = study + "/wawancara/"
                    + rows("CASE WHEN id = '%s' THEN interview_id END".formatted(TEXT), "transcript")
                            .getFirst();
            jaka.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-01-07"));
            var renamed = zip(Map.of("project.qde", """
                    <?xml version="1.0" encoding="utf-8"?>
                    <Project xmlns="urn:QDA-XML:project:1.0" name="Lain" origin="uji">
                    <Sources><TextSource guid="%1$s" name="Nama lain" plainTextPath="internal://%1$s.txt"/></Sources>
                    </Project>""".formatted(PARENT), "sources/" + PARENT + ".txt", RAW));

            for (var file : List.of(file(), renamed)) {
                var page = look(file);
                assertThat(page.words())
                        .contains("informannya sudah menarik kembali wawancara ini")
                        .doesNotContain("Teks yang belum ada di kajian:");
                bring(file, told(TEXT, somebodyNew("8")));
            }
            assertThat(rows("id", "transcript")).hasSize(2);
            assertThat(rows("words", "transcript_turn")).hasSize(2);
        }

        /// A text keeps its id where it is free; in a second study it has another, and always the same.
        @Test
        void comesIntoASecondStudyUnderAnotherId() throws IOException {
            bring(file(), told(TEXT, somebodyNew("7")));
            study = study();
            bring(file(), told(TEXT, somebodyNew("7")));
            bring(file(), told(TEXT, somebodyNew("7")));

            assertThat(rows("id", "transcript")).hasSize(3).contains(TEXT.toString());
        }

        /// ATLAS.ti's own sample has no words beside it. With words whose lines end in CRLF.
        @Test
        void takesTheStandardProjectOfAtlas() throws IOException {
            var sample = Path.of("src", "test", "resources", "qda", "atlasti-standard-project.qdpx");
            assertThat(look(Files.readAllBytes(sample)).words())
                    .contains("Kode baru: 14.", "Simon.docx", "teks ini kosong, tidak ada di berkas");
            var line = "Baris pengisi yang panjangnya selalu sama";
            var quotation = "I did try the gluten free bread, but it was always so soggy,";
            var words = (line + "\r\n").repeat(5) + quotation + ("\r\n" + line).repeat(20);
            String xml;
            try (var zip = new ZipFile(sample.toFile());
                    var stream = zip.getInputStream(zip.getEntry("Project.qde"))) {
                xml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
            var file = zip(Map.of("Project.qde", xml, "Sources/C1C745F7-8E4D-48B2-9710-655AFE7E54FA.txt", words));
            var simon = UUID.fromString("AE5298BE-7C94-4B66-8A9C-51FBE232D2F5");
            var fields = told(simon, somebodyNew("7"));
            fields.put("pengode", "ad68fbe7-e1ee-4a82-a279-23cc698c89eb");
            fields.put("langkah", "masukkan");
            fields.put("sidik", look(file).page().select("input[name=sidik]").val());

            send(file, fields);

            assertThat(rows("first_point || '-' || beyond_point", "coding"))
                    .containsExactly("210-270", "502-887", "673-887");
            assertThat(rows("id", "code")).hasSize(14);
            assertThat(jaka.get(desk(simon))
                            .page()
                            .select("mark[title*=Feelings]")
                            .eachText())
                    .containsExactly(quotation);
        }
    }

    @Nested
    class Refusing {
        @Test
        void refusesWhatIsNoFileOrAnotherOne() {
            shown(look(new byte[0]), new StudioProblem.SayFile());
            shown(send(qdc(), Map.of("langkah", "masukkan", "sidik", "0".repeat(64))), new StudioProblem.OtherFile());
            shown(look(new byte[(12 << 20) + 1]), new StudioProblem.ProjectLarge(12));
            assertThat(rows("id", "code")).isEmpty();
        }

        @Test
        void refusesHostileFiles() throws IOException {
            var bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><CodeBook>&b;</CodeBook>";
            var hostile = List.of(
                    zip(Map.of("../project.qde", QDC)),
                    zip(Map.of("/etc/project.qde", QDC)),
                    zip(Map.of("project.qde", " ".repeat(30 << 20))),
                    zip(Map.of("project.qde", bomb)),
                    bomb.getBytes(StandardCharsets.UTF_8),
                    "bukan xml".getBytes(StandardCharsets.UTF_8),
                    new byte[] {'P', 'K', 3, 4, 0, 0});
            for (var file : hostile) {
                var page = look(file);
                shown(page, new StudioProblem.UnusableProject());
                assertThat(page.page().select(".govuk-inset-text").text()).startsWith("berkas");
            }
            assertThat(rows("id", "code")).isEmpty();
        }
    }
}
