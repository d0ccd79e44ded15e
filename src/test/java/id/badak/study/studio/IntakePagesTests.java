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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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
