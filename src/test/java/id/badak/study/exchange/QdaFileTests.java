package id.badak.study.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.exchange.QdaReading.Format;
import id.badak.study.exchange.Remark.Kind;
import id.badak.study.material.Code;
import id.badak.study.material.CodeSet;
import id.badak.study.material.KeptSource;
import id.badak.study.material.Memo;
import id.badak.study.material.Passage;
import id.badak.study.material.Project;
import id.badak.study.material.Project.Stamp;
import id.badak.study.material.TextSource;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class QdaFileTests {
    private static final Path RESOURCES = Path.of("src", "test", "resources", "qda");
    private static final Path SAMPLE = RESOURCES.resolve("atlasti-standard-project.qdpx");
    private static final String A = "11111111-1111-4111-8111-11111111111";

    @TempDir
    private Path folder = Path.of("");

    private static String id(int number) {
        return A + number;
    }

    private static UUID uuid(int number) {
        return UUID.fromString(id(number));
    }

    /// The standard project of ATLAS.ti, whose files of sources are not in it.
    @Nested
    class TheSampleOfAtlas {
        @Test
        void isReadWhole() throws IOException {
            var project = QdaFile.read(SAMPLE).project();
            assertThat(project.coders()).hasSize(3);
            assertThat(project.allCodes()).hasSize(14);
            assertThat(project.sets()).hasSize(16);
            assertThat(project.sources()).hasSize(12);
            assertThat(project.texts()).hasSize(6);
            assertThat(project.texts().stream().mapToInt(text -> text.passages().size()))
                    .containsExactly(0, 0, 1, 1, 1, 3);
            assertThat(project.memos()).hasSize(2);
            assertThat(project.links()).hasSize(1);
            assertThat(project.graphs()).hasSize(1);
        }

        @Test
        void isValidAndBreaksTheRuleThatFilesAreThere() throws IOException {
            var reading = QdaFile.read(SAMPLE);
            assertThat(reading.remarks()).noneMatch(remark -> remark.kind() == Kind.SCHEMA);
            assertThat(reading.remarks())
                    .filteredOn(Remark::isFault)
                    .isNotEmpty()
                    .allMatch(remark -> remark.key().equals("file-missing"));
            assertThat(keys(reading, Kind.DIALECT)).contains("inner-name", "folder-case");
            assertThat(keys(reading, Kind.LOSS_IN)).containsExactly("base-path");
        }

        @Test
        void survivesTheRoundTrip() throws IOException {
            var reading = QdaFile.read(SAMPLE);
            var file = folder.resolve("keluar.qdpx");
            var losses = QdaFile.write(reading, Format.PROJECT, file);
            assertThat(losses).extracting(Remark::key).containsExactly("origin");
            var again = QdaFile.read(file).project();
            assertThat(again.sources()).hasSize(12);
            assertThat(again.codes()).isEqualTo(reading.project().codes());
            assertThat(again.links()).isEqualTo(reading.project().links());
            assertThat(again.graphs()).isEqualTo(reading.project().graphs());
            assertThat(kept(again)).hasSize(6).isNotEmpty();
            assertThat(kept(again))
                    .map(KeptSource::id)
                    .isEqualTo(
                            kept(reading.project()).stream().map(KeptSource::id).toList());
            assertThat(xml(file)).doesNotContain("sebpe", "basePath", "schemaLocation");
        }

        private List<KeptSource> kept(Project project) {
            return project.sources().stream()
                    .filter(KeptSource.class::isInstance)
                    .map(KeptSource.class::cast)
                    .toList();
        }
    }

    /// Three themes of two axial categories each; see the table in Pratiwi (2026).
    @Nested
    class TableFourOfThePaper {
        @Test
        void isWrittenAsACodebookAndComesBack() throws IOException {
            var file = folder.resolve("tabel4.qdc");
            assertThat(QdaFile.write(table(), Format.CODEBOOK, file)).isEmpty();
            assertThat(file).hasSameTextualContentAs(RESOURCES.resolve("table4.qdc"));
            var reading = QdaFile.read(file);
            assertThat(reading.isValid()).isTrue();
            assertThat(reading.format()).isEqualTo(Format.CODEBOOK);
            assertThat(reading.project()).isEqualTo(table());
            assertThat(reading.project().codes()).hasSize(3).allMatch(theme -> !theme.codable());
            assertThat(reading.project().allCodes().stream().filter(code -> code.stage() == Code.Stage.AXIAL))
                    .hasSize(6);
        }

        private static Project table() throws IOException {
            var themes = new Yaml()
                    .<java.util.Map<String, List<java.util.Map<String, Object>>>>load(
                            new StringReader(Files.readString(RESOURCES.resolve("table4.yaml"))))
                    .get("themes");
            var codes = themes.stream()
                    .map(theme -> code(
                            text(theme, "name"),
                            false,
                            text(theme, "change"),
                            Code.Stage.SELECTIVE,
                            ((List<?>) theme.get("categories"))
                                    .stream()
                                            .map(category ->
                                                    code((String) category, true, "", Code.Stage.AXIAL, List.of()))
                                            .toList()))
                    .toList();
            return codebook(codes, List.of());
        }

        private static String text(java.util.Map<String, Object> theme, String part) {
            return (String) ((java.util.Map<?, ?>) theme.get(part)).get("id");
        }
    }

    private static Code code(String name, boolean codable, String description, Code.Stage stage, List<Code> below) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Code(id, name, codable, null, description, stage, List.of(), below);
    }

    private static Project codebook(List<Code> codes, List<CodeSet> sets) {
        return new Project(
                "",
                "Badak",
                Stamp.NONE,
                "",
                List.of(),
                codes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sets,
                List.of(),
                List.of());
    }

    @Nested
    class Counting {
        @Test
        void takesAnEmojiAsOneLetterAsRefiDoes() throws IOException {
            assertThat(quote("😀 kami takut", 2, 6, "kami", "sources/a.txt")).isEqualTo("kami");
        }

        @Test
        void findsOutThatAProgramCountedUtf16() throws IOException {
            assertThat(quote("😀 kami takut", 3, 7, "kami", "sources/a.txt")).isEqualTo("kami");
        }

        @Test
        void findsOutThatCrlfWasOne() throws IOException {
            assertThat(quote("satu\r\ndua\r\ntiga", 9, 13, "tiga", "sources/a.txt"))
                    .isEqualTo("tiga");
        }

        @Test
        void findsOutThatCrlfWasTwo() throws IOException {
            assertThat(quote("satu\r\ndua\r\ntiga", 11, 15, "tiga", "sources/a.txt"))
                    .isEqualTo("tiga");
        }

        @Test
        void findsOutThatTheByteOrderMarkWasCounted() throws IOException {
            assertThat(quote("\uFEFFkami takut", 1, 5, "kami", "Sources/A.TXT")).isEqualTo("kami");
            assertThat(quote("\uFEFFkami takut", 0, 4, "kami", "sources/a.txt")).isEqualTo("kami");
        }

        /// ATLAS.ti cuts long names, and an attribute makes a space of a line end.
        @Test
        void knowsANameThatWasCut() throws IOException {
            assertThat(quote("a\r\nkami\r\ntakut sekali", 2, 19, "kami takut se…", "sources/a.txt"))
                    .isEqualTo("kami\r\ntakut sekali");
        }

        @Test
        void saysWhichWayAndHowManyAgree() throws IOException {
            var reading = QdaFile.read(one("satu\r\ndua\r\ntiga", 9, 13, "tiga", "sources/a.txt"));
            assertThat(reading.remarks())
                    .filteredOn(remark -> remark.key().equals("offsets"))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.sentence(Texts.in(Language.EN)))
                            .startsWith("Line 2, \"t\": the names of all 1"));
            assertThat(keys(reading, Kind.DIALECT)).containsExactly("offsets", "offsets-line-ends");
        }

        /// Two labels and one that is found by chance are no reason to count otherwise than REFI.
        @Test
        void keepsRefisWayUnlessMostNamesSpeakForAnother() throws IOException {
            var reading = QdaFile.read(several("😀abcabcab", "2-5-abc", "0-3-label", "1-4-tema"));
            assertThat(quotes(reading)).containsExactly("bca", "😀ab", "abc");
            assertThat(keys(reading, Kind.DIALECT)).isEmpty();
            assertThat(reading.remarks())
                    .filteredOn(remark -> remark.kind() == Kind.DOUBT)
                    .singleElement()
                    .satisfies(remark -> {
                        assertThat(remark.key()).isEqualTo("offsets-doubt");
                        assertThat(remark.facts()).containsExactly("0", "3");
                    });
        }

        @Test
        void asksForThreeNamesWhereThereAreThree() throws IOException {
            var two = QdaFile.read(several("😀 kami takut ya", "3-7-kami", "8-13-takut", "0-1-tema"));
            assertThat(quotes(two)).containsExactly("ami ", "akut ", "😀");
            var three =
                    QdaFile.read(several("😀 kami takut ya", "3-7-kami", "8-13-takut", "3-13-kami takut", "0-2-tema"));
            assertThat(quotes(three)).containsExactly("kami", "takut", "kami takut", "😀");
            assertThat(keys(three, Kind.DIALECT)).containsExactly("offsets-pairs");
            assertThat(keys(three, Kind.DOUBT)).containsExactly("offsets-doubt");
        }

        @Test
        void asksForMostOfTheNames() throws IOException {
            var half = QdaFile.read(several(
                    "😀 kami takut ya",
                    "3-7-kami",
                    "8-13-takut",
                    "3-13-kami takut",
                    "0-1-tema",
                    "0-1-tema",
                    "0-1-tema"));
            assertThat(quotes(half)).startsWith("ami ", "akut ", "ami takut ");
        }

        @Test
        void doubtsWhereNoNameTells() throws IOException {
            var reading = QdaFile.read(several("😀 kami takut", "3-7-", "8-10-"));
            assertThat(quotes(reading)).containsExactly("ami ", "ak");
            assertThat(keys(reading, Kind.DOUBT)).containsExactly("offsets-untold");
        }

        /// The words repeat, so that another way would find the name where the passage is not.
        @Test
        void believesWhatWeWroteOurselves() throws IOException {
            var passage = new Passage(uuid(2), "abc", 2, 5, Stamp.NONE, "", List.of(), List.of());
            var project = textOnly(known(1, "😀abcabcab", List.of(passage)));
            var file = folder.resolve("sendiri.qdpx");
            QdaFile.write(project, Format.PROJECT, file);
            var reading = QdaFile.read(file);
            assertThat(reading.project()).isEqualTo(project);
            assertThat(reading.remarks()).isEmpty();
        }

        private List<String> quotes(QdaReading reading) {
            var source = reading.project().texts().getFirst();
            return source.passages().stream().map(source::quote).toList();
        }

        /// @param passages as in `2-5-abc`
        private Path several(String text, String... passages) throws IOException {
            var selections = new StringBuilder();
            for (int i = 0; i < passages.length; i++) {
                var parts = passages[i].split("-", 3);
                selections.append(
                        "<PlainTextSelection guid=\"%s\" name=\"%s\" startPosition=\"%s\" endPosition=\"%s\"/>"
                                .formatted(id(2 + i), parts[2], parts[0], parts[1]));
            }
            return Packed.project(
                            "<Sources><TextSource guid=\"%s\" name=\"t\" plainTextPath=\"internal://a.txt\">%s</TextSource></Sources>"
                                    .formatted(id(1), selections))
                    .with("sources/a.txt", text)
                    .in(folder);
        }

        @Test
        void leavesOutWhatLiesBeyondTheText() throws IOException {
            var reading = QdaFile.read(one("kami", 2, 9, "x", "sources/a.txt"));
            assertThat(reading.project().texts().getFirst().passages()).isEmpty();
            assertThat(keys(reading, Kind.RULE)).contains("beyond");
            assertThat(keys(reading, Kind.LOSS_IN)).contains("left-out");
        }

        private String quote(String text, int start, int end, String name, String path) throws IOException {
            var source = QdaFile.read(one(text, start, end, name, path))
                    .project()
                    .texts()
                    .getFirst();
            return source.quote(source.passages().getFirst());
        }

        private Path one(String text, int start, int end, String name, String path) throws IOException {
            return Packed.project("""
                            <Sources><TextSource guid="%s" name="t" plainTextPath="internal://a.txt">
                            <PlainTextSelection guid="%s" name="%s" startPosition="%d" endPosition="%d"/>
                            </TextSource></Sources>""".formatted(id(1), id(2), name, start, end))
                    .with(path, text)
                    .in(folder);
        }
    }

    @Nested
    class OtherPrograms {
        @Test
        void mayWriteGuidsInEitherSizeAndInBraces() throws IOException {
            var reading = read("""
                    <CodeBook><Codes><Code guid="{AAAAAAAA-1111-4111-8111-111111111111}" name="a" isCodable="true"/></Codes></CodeBook>
                    <Sets><Set guid="%s" name="s"><MemberCode targetGUID="aaaaaaaa-1111-4111-8111-111111111111"/></Set></Sets>
                    """.formatted(id(1)));
            assertThat(reading.isValid()).isTrue();
            assertThat(reading.project().sets().getFirst().codes())
                    .containsExactly(reading.project().codes().getFirst().id());
        }

        @Test
        void mayLeaveOutDatesAndTheListOfCoders() throws IOException {
            var reading = read("""
                    <CodeBook><Codes><Code guid="%s" name="a" isCodable="true"/></Codes></CodeBook>
                    <Sources><TextSource guid="%s"><PlainTextContent>kami takut</PlainTextContent>
                    <PlainTextSelection guid="%s" startPosition="0" endPosition="4">
                    <Coding guid="%s" creatingUser="%s"><CodeRef targetGUID="%s"/></Coding>
                    <Coding guid="%s" creatingUser="%s"><CodeRef targetGUID="%s"/></Coding>
                    </PlainTextSelection></TextSource></Sources>
                    """.formatted(id(1), id(2), id(3), id(4), id(8), id(1), id(5), id(9), id(1)));
            assertThat(reading.project().coders()).hasSize(2);
            assertThat(reading.project()
                            .texts()
                            .getFirst()
                            .allCodings()
                            .map(coding -> coding.stamp().createdBy()))
                    .containsExactly(uuid(8), uuid(9));
            assertThat(keys(reading, Kind.DIALECT)).containsExactly("unlisted-coder", "unlisted-coder");
        }

        /// MAXQDA writes values at the source, Quirkos at a case of one source.
        @Test
        void mayWriteVariablesAtASourceOrACase() throws IOException {
            var value = "<VariableValue><VariableRef targetGUID=\"%s\"/><TextValue>petugas</TextValue></VariableValue>"
                    .formatted(id(1));
            var reading = read("""
                    <Variables><Variable guid="%s" name="peran" typeOfVariable="Text"/></Variables>
                    <Cases><Case guid="%s">%s<SourceRef targetGUID="%s"/></Case></Cases>
                    <Sources><TextSource guid="%s"><PlainTextContent>a</PlainTextContent>%s</TextSource></Sources>
                    """.formatted(id(1), id(2), value, id(3), id(3), value));
            assertThat(reading.isValid()).isTrue();
            var project = reading.project();
            assertThat(project.texts().getFirst().values())
                    .isEqualTo(project.cases().getFirst().values())
                    .hasSize(1);
        }

        /// NVivo's annotations are links from a note to a passage.
        @Test
        void mayWriteAnnotationsAsLinks() throws IOException {
            var project = read("""
                    <Sources><TextSource guid="%s"><PlainTextContent>kami takut</PlainTextContent>
                    <PlainTextSelection guid="%s" startPosition="0" endPosition="4"/></TextSource></Sources>
                    <Notes><Note guid="%s"><PlainTextContent>benarkah?</PlainTextContent></Note></Notes>
                    <Links><Link guid="%s" originGUID="%s" targetGUID="%s"/></Links>
                    """.formatted(id(1), id(2), id(3), id(4), id(3), id(2)))
                    .project();
            assertThat(project.memosOn(uuid(2), List.of()))
                    .extracting(memo -> memo.text().text())
                    .containsExactly(new TextSource.Text.Known("benarkah?"));
        }

        @Test
        void mayWriteAPathWithoutItsScheme() throws IOException {
            var reading = QdaFile.read(Packed.project(
                            "<Sources><TextSource guid=\"%s\" plainTextPath=\"rapat.txt\"/></Sources>".formatted(id(1)))
                    .with("sources/rapat.txt", "kami")
                    .in(folder));
            assertThat(reading.project().texts().getFirst().text()).isEqualTo(new TextSource.Text.Known("kami"));
            assertThat(keys(reading, Kind.RULE)).containsExactly("path-scheme");
            assertThat(xml(roundTrip(reading))).contains("internal://" + id(1) + ".txt");
        }

        /// Taguette writes an empty list of sets, QualCoder a representation before the selections.
        @Test
        void mayBeInvalidInWaysThatAreMended() throws IOException {
            var file = Files.writeString(folder.resolve("taguette.qdc"), """
                    <CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
                    <Code guid="%s" name="a" isCodable="true"/></Codes><Sets/></CodeBook>""".formatted(id(1)));
            var codebook = QdaFile.read(file);
            assertThat(keys(codebook, Kind.SCHEMA)).containsExactly("schema");
            var mended = folder.resolve("baik.qdc");
            QdaFile.write(codebook, Format.CODEBOOK, mended);
            assertThat(QdaFile.read(mended).isValid()).isTrue();

            var project = read("""
                    <Sources><PDFSource guid="%s" name="a.pdf" path="absolute:///C:/Users/Ani/a.pdf" currentPath="C:/Users/Ani/a.pdf">
                    <Representation guid="%s"><PlainTextContent>a</PlainTextContent></Representation>
                    <PDFSelection guid="%s" page="0" firstX="0" firstY="0" secondX="1" secondY="1"/>
                    </PDFSource></Sources>""".formatted(id(1), id(2), id(3)));
            assertThat(keys(project, Kind.SCHEMA)).isNotEmpty();
            var written = roundTrip(project);
            assertThat(QdaFile.read(written).isValid()).isTrue();
            assertThat(xml(written)).contains("relative:///a.pdf").doesNotContain("Ani");
        }

        @Test
        void takeAlongTheirPicturesAndStyledTextsAndNothingNobodyNames() throws IOException {
            var reading = QdaFile.read(Packed.project("""
                            <Sources><TextSource guid="%s" richTextPath="internal://a.docx" plainTextPath="internal://%s.txt"/>
                            <AudioSource guid="%s" name="b"><Transcript guid="%s" plainTextPath="internal://%s.txt"/></AudioSource>
                            </Sources>""".formatted(id(1), id(1), id(2), id(3), id(1)))
                    .with("sources/" + id(1) + ".txt", "\uFEFFa\r\nb")
                    .with("sources/A.docx", "gaya")
                    .with("sources/ditarik.txt", "yang dihapus orang")
                    .in(folder));
            assertThat(keys(reading, Kind.LOSS_IN)).containsExactly("unnamed-file");
            var file = roundTrip(reading);
            try (var zip = new ZipFile(file.toFile())) {
                assertThat(zip.stream().map(Object::toString)).hasSize(4).noneMatch(name -> name.contains("ditarik"));
                assertThat(content(zip, "sources/a.docx")).isEqualTo("gaya");
                // A transcript keeps the offsets it came with, so its file stays as it was.
                assertThat(content(zip, "sources/" + id(1) + ".txt")).isEqualTo("\uFEFFa\r\nb");
            }
            assertThat(QdaFile.read(file).project().texts().getFirst().text())
                    .isEqualTo(new TextSource.Text.Known("a\nb"));
        }

        private static String content(ZipFile zip, String name) throws IOException {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Nested
    class Rule {
        @Test
        void thatWhatIsNamedIsThere() throws IOException {
            var reading = read("<Sets><Set guid=\"%s\" name=\"s\"><MemberCode targetGUID=\"%s\"/></Set></Sets>"
                    .formatted(id(1), id(2)));
            assertThat(keys(reading, Kind.SCHEMA)).isEmpty();
            assertThat(keys(reading, Kind.RULE)).containsExactly("dangling");
            assertThat(keys(reading, Kind.LOSS_IN)).containsExactly("left-out");
        }

        @Test
        void thatATextStandsOnce() throws IOException {
            assertThat(keys(read("<Sources><TextSource guid=\"%s\"/></Sources>".formatted(id(1))), Kind.RULE))
                    .containsExactly("text-nowhere");
            var twice = read(("<Sources><TextSource guid=\"%s\" plainTextPath=\"internal://a.txt\">"
                            + "<PlainTextContent>a</PlainTextContent></TextSource></Sources>")
                    .formatted(id(1)));
            assertThat(keys(twice, Kind.RULE)).contains("text-twice");
            assertThat(keys(twice, Kind.LOSS_IN)).containsExactly("second-text");
        }

        /// A selection of a PDF and that of its text may share one.
        @Test
        void thatAnIdStandsOnceAmongElementsOfAKind() throws IOException {
            var reading = read("<Users><User guid=\"%s\"/><User guid=\"%s\"/></Users>".formatted(id(1), id(1)));
            assertThat(keys(reading, Kind.RULE)).containsExactly("guid-twice");
            assertThat(QdaFile.read(SAMPLE).remarks())
                    .noneMatch(remark -> remark.key().equals("guid-twice"));
        }

        @Test
        void thatARangeBeginsBeforeItEnds() throws IOException {
            var reading = read("""
                    <Sources><TextSource guid="%s"><PlainTextContent>kami</PlainTextContent>
                    <PlainTextSelection guid="%s" startPosition="3" endPosition="1"/>
                    <PlainTextSelection guid="%s" startPosition="-1" endPosition="1"/>
                    </TextSource></Sources>""".formatted(id(1), id(2), id(3)));
            assertThat(keys(reading, Kind.RULE)).contains("range");
            assertThat(reading.project().texts().getFirst().passages()).isEmpty();
        }

        /// A folder of sources is an entry of its own in some zips, and no text.
        @Test
        void thatATextIsAFile() throws IOException {
            var reading = QdaFile.read(Packed.project("<Sources><TextSource guid=\"%s\"/></Sources>".formatted(id(1)))
                    .with("sources/", "")
                    .in(folder));
            assertThat(reading.project().texts().getFirst().text()).isEqualTo(new TextSource.Text.Missing(null));
        }

        @Test
        void thatTextsAreUtf8() throws IOException {
            var reading = QdaFile.read(
                    Packed.project("<Sources><TextSource guid=\"%s\" plainTextPath=\"internal://a.txt\"/></Sources>"
                                    .formatted(id(1)))
                            .with("sources/a.txt", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                            .in(folder));
            assertThat(keys(reading, Kind.RULE)).containsExactly("not-utf8");
            try (var zip = new ZipFile(roundTrip(reading).toFile())) {
                assertThat(zip.getEntry("sources/a.txt")).isNotNull();
            }
        }
    }

    @Test
    void stagesOfCodesTravelAsSets() throws IOException {
        var file = folder.resolve("tahap.qdc");
        var project = codebook(List.of(code("takut", true, "", Code.Stage.OPEN, List.of())), List.of());
        QdaFile.write(project, Format.CODEBOOK, file);
        assertThat(Files.readString(file)).contains("name=\"stage: open\"");
        assertThat(QdaFile.read(file).project()).isEqualTo(project);
    }

    @Test
    void aCodebookSaysWhatItLeavesBehind() throws IOException {
        var reading = QdaFile.read(SAMPLE);
        var file = folder.resolve("kode.qdc");
        assertThat(QdaFile.write(reading, Format.CODEBOOK, file))
                .filteredOn(remark -> remark.key().equals("codebook-only"))
                .extracting(Remark::place)
                .containsExactly("Users", "Sources", "Notes", "Links", "Graphs");
        assertThat(QdaFile.read(file).project().allCodes()).hasSize(14);
    }

    @Test
    void aCodebookSaysWhatOfTheProjectAndItsSetsItLeavesBehind() throws IOException {
        var reading = QdaFile.read(new Packed()
                .with("project.qde", """
                        <Project xmlns="urn:QDA-XML:project:1.0" name="p" creatingUserGUID="%s"
                          creationDateTime="2026-01-31T08:15:00" modifiedDateTime="2026-02-01T08:15:00">
                        <Users><User guid="%s"/></Users>
                        <CodeBook><Codes><Code guid="%s" name="takut" isCodable="true"><NoteRef targetGUID="%s"/></Code></Codes></CodeBook>
                        <Notes><Note guid="%s"><PlainTextContent>a</PlainTextContent></Note></Notes>
                        <Sets><Set guid="%s" name="s"><MemberCode targetGUID="%s"/><MemberNote targetGUID="%s"/></Set></Sets>
                        <Description>tentang</Description><NoteRef targetGUID="%s"/>
                        </Project>""".formatted(id(1), id(1), id(2), id(3), id(3), id(4), id(2), id(3), id(3)))
                .in(folder));
        assertThat(reading.remarks()).isEmpty();
        assertThat(QdaFile.write(reading, Format.CODEBOOK, folder.resolve("kode.qdc")))
                .map(remark -> remark.key() + " " + remark.place() + " " + remark.facts())
                .containsExactly(
                        "codebook-only Users [1]",
                        "codebook-only Notes [1]",
                        "codebook-project Project [name]",
                        "codebook-project Project [Description]",
                        "codebook-project Project [creatingUserGUID]",
                        "codebook-project Project [creationDateTime]",
                        "codebook-project Project [modifiedDateTime]",
                        "codebook-only NoteRef [1]",
                        "codebook-memos takut [1]",
                        "set-members s [1]");
    }

    /// Whoever else works on the file may put things into our sets, or call them otherwise.
    @Test
    void saysWhatASetOfAStageCannotHold() throws IOException {
        var reading = read("""
                <CodeBook><Codes><Code guid="%s" name="a" isCodable="true"/></Codes></CodeBook>
                <Sources><TextSource guid="%s"><PlainTextContent>a</PlainTextContent></TextSource></Sources>
                <Notes><Note guid="%s"><PlainTextContent>a</PlainTextContent></Note></Notes>
                <Sets><Set guid="%s" name="awal"><Description>kami</Description><MemberCode targetGUID="%s"/>
                <MemberSource targetGUID="%s"/><MemberNote targetGUID="%s"/></Set>
                <Set guid="%s" name="stage: axial"><MemberCode targetGUID="%s"/></Set></Sets>
                """.formatted(
                        id(1),
                        id(2),
                        id(3),
                        Guids.setOf(Code.Stage.OPEN),
                        id(1),
                        id(2),
                        id(3),
                        Guids.setOf(Code.Stage.AXIAL),
                        id(1)));
        assertThat(reading.isValid()).isTrue();
        assertThat(reading.project().codes().getFirst().stage()).isEqualTo(Code.Stage.OPEN);
        assertThat(reading.remarks())
                .allMatch(remark -> remark.key().equals("left-out"))
                .flatMap(Remark::facts)
                .containsExactly("name", "Description", "MemberSource", "MemberNote", "MemberCode " + id(1));
    }

    /// The file of the missing text would be there after all, with the words of the other.
    @Test
    void aMissingTextStaysMissing() throws IOException {
        var texts = read("""
                <Sources><TextSource guid="%s"><PlainTextContent>kami takut</PlainTextContent></TextSource>
                <TextSource guid="%s" plainTextPath="internal://%s.txt"/></Sources>""".formatted(id(1), id(2), id(1).toUpperCase(Locale.ROOT)));
        assertThat(QdaFile.read(roundTrip(texts)).project().texts())
                .map(TextSource::text)
                .containsExactly(
                        new TextSource.Text.Known("kami takut"),
                        new TextSource.Text.Missing("internal://" + id(1) + ".txt"));
    }

    @Test
    void whatComesBackOtherwiseIsOurFaultAndNotWritten() {
        var set = new CodeSet(Guids.setOf(Code.Stage.OPEN), "s", "", List.of(), List.of(), List.of());
        var project = codebook(List.of(code("takut", true, "", Code.Stage.OPEN, List.of())), List.of(set));
        assertThatExceptionOfType(QdaFault.class)
                .isThrownBy(() -> QdaFile.write(project, Format.CODEBOOK, folder.resolve("a.qdc")))
                .matches(QdaFault::isOurs)
                .satisfies(fault -> assertThat(fault.sentence("a.qdc", Texts.in(Language.EN)))
                        .contains("our own fault"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void countsThePassagesThatMovedAndNoOthers() throws IOException {
        var passages = List.of(
                new Passage(uuid(2), null, 0, 4, Stamp.NONE, "", List.of(), List.of()),
                new Passage(uuid(3), null, 0, 7, Stamp.NONE, "", List.of(), List.of()),
                new Passage(uuid(4), null, 6, 9, Stamp.NONE, "", List.of(), List.of()));
        var project = textOnly(known(1, "satu\r\ndua", passages));
        assertThat(QdaFile.write(project, Format.PROJECT, folder.resolve("a.qdpx")))
                .filteredOn(remark -> remark.key().equals("line-ends"))
                .flatMap(Remark::facts)
                .containsExactly("2");
    }

    @Test
    void saysWhatStandsInPeopleVariablesAndCodingsBeyondTheStandard() throws IOException {
        var reading = read("""
                <Users><User guid="%s" surel="a@b"/></Users>
                <CodeBook><Codes><Code guid="%s" name="a" isCodable="true"/></Codes></CodeBook>
                <Variables><Variable guid="%s" name="v" typeOfVariable="Text" satuan="kg"/></Variables>
                <Sources><TextSource guid="%s"><PlainTextContent>a</PlainTextContent>
                <Coding guid="%s" bobot="3"><CodeRef targetGUID="%s"/></Coding>
                <VariableValue catatan="x"><VariableRef targetGUID="%s"/><TextValue>a</TextValue></VariableValue>
                </TextSource></Sources>""".formatted(id(1), id(2), id(3), id(4), id(5), id(2), id(3)));
        assertThat(reading.remarks())
                .filteredOn(remark -> remark.kind() == Kind.LOSS_IN)
                .flatMap(Remark::facts)
                .containsExactly("surel", "satuan", "bobot", "catatan");
    }

    private static TextSource known(int number, String words, List<Passage> passages) {
        return new TextSource(
                uuid(number),
                null,
                Stamp.NONE,
                "",
                new TextSource.Text.Known(words),
                null,
                passages,
                List.of(),
                List.of(),
                List.of());
    }

    private static Project textOnly(TextSource text) {
        return new Project(
                "p",
                "Badak",
                Stamp.NONE,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(text),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aCodebookWithoutACodeIsNotWritten() {
        var file = folder.resolve("kosong.qdc");
        assertThatExceptionOfType(QdaFault.class)
                .isThrownBy(() -> QdaFile.write(codebook(List.of(), List.of()), Format.CODEBOOK, file));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void overwritesNothing() throws IOException {
        var file = Files.writeString(folder.resolve("ada.qdpx"), "punya orang");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> QdaFile.write(QdaFile.read(SAMPLE), Format.PROJECT, file));
        assertThat(file).hasContent("punya orang");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    /// Far beyond what the JDK's own limits for entities might take for one.
    @Test
    void aLongMemoComesBackWhole() throws IOException {
        var words = "kami takut sekali 😀\n".repeat(60_000);
        var text = new TextSource(
                uuid(1),
                null,
                Stamp.NONE,
                "",
                new TextSource.Text.Known(words),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var project = new Project(
                "p",
                "Badak",
                Stamp.NONE,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Memo(text)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var file = folder.resolve("panjang.qdpx");
        QdaFile.write(project, Format.PROJECT, file);
        assertThat(QdaFile.read(file).project()).isEqualTo(project);
    }

    private QdaReading read(String elements) throws IOException {
        return QdaFile.read(Packed.project(elements).in(folder));
    }

    private Path roundTrip(QdaReading reading) throws IOException {
        var file = folder.resolve("keluar.qdpx");
        QdaFile.write(reading, Format.PROJECT, file);
        return file;
    }

    private static List<String> keys(QdaReading reading, Kind kind) {
        return reading.remarks().stream()
                .filter(remark -> remark.kind() == kind)
                .map(Remark::key)
                .toList();
    }

    private static String xml(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("project.qde")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
