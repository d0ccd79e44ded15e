package id.badak.study.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is made to harm whoever opens it.
class HostileFileTests {
    private static final Path SAMPLE = Path.of("src", "test", "resources", "qda", "atlasti-standard-project.qdpx");

    private static final Pattern COMMAND = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources/../../lari.txt",
                "../lari.txt",
                "/etc/lari.txt",
                "C:/lari.txt",
                "sources/a\nb.txt",
                "sources/../../lari\u2028.pdf",
                "/etc/lari\u2028",
                "../lari\n\n",
                "\u2028\u001b[2J",
                "sources/a\u2028b.txt",
                "sources/a\u0085b.txt",
                "sources/a\u009b2J.txt"
            })
    void refusesNamesThatLeadOut(String name) throws IOException {
        refuses("zip-name", Packed.project("").with(name, "x"));
    }

    @Test
    void refusesLinks() throws IOException {
        refuses("zip-link", Packed.project("").withLink("sources/a.txt", "/etc/passwd"));
    }

    @Test
    void refusesAFileThatIsThereTwiceInWhateverLetters() throws IOException {
        refuses("zip-double", Packed.project("").with("sources/a.txt", "x").with("Sources/A.TXT", "y"));
    }

    @Test
    void refusesTwoProjectsAndNone() throws IOException {
        refuses("two-projects", Packed.project("").with("Lain.qde", Packed.xml("")));
        refuses("no-project", new Packed().with("sources/a.txt", "x"));
    }

    @Test
    void refusesWhatBecomesFarLargerThanItIs() throws IOException {
        refuses("zip-bomb", Packed.project("").with("sources/a.txt", new byte[30 << 20]));
    }

    @Test
    void refusesMoreFilesThanAnyProjectHas() throws IOException {
        var packed = Packed.project("");
        IntStream.range(0, Limits.MOST_ENTRIES).forEach(i -> packed.with("sources/" + i, ""));
        refuses("zip-entries", packed);
    }

    /// Its length is what lies between its beginning and the end, whatever the zip says.
    @Test
    void refusesAListOfFilesThatIsTooLongToRead() throws IOException {
        var file = Files.write(folder.resolve("panjang.qdpx"), new byte[] {'P', 'K'});
        int far = (int) Limits.LARGEST_DIRECTORY + 100;
        var end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0, 0x06054b50).putInt(12, far).putInt(16, 4);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(end, far);
        }
        refuses("zip-entries", file);
    }

    @Test
    void whatAFileSaysIsNoCommandToATerminal() throws IOException {
        var reading = QdaFile.read(new Packed().with("project.qde", """
                        <?xml version="1.1"?><Project xmlns="urn:QDA-XML:project:1.0" name="p"><Sources>
                        <TextSource guid="11111111-1111-4111-8111-111111111111" plainTextPath="&#27;[2Ja.txt"/>
                        </Sources></Project>""").in(folder));
        assertThat(reading.remarks())
                .isNotEmpty()
                .allSatisfy(remark ->
                        assertThat(remark.sentence(Texts.in(Language.EN))).doesNotContain("\u001b"));
    }

    /// Of what the schema's own engine says, and in letters that only Unicode counts as commands.
    @ParameterizedTest
    @ValueSource(strings = {"&#27;[2J", "x&#10;Baris 9: semuanya baik", "&#x9b;2J", "&#x202e;gpj.exe", "x&#x2028;y"})
    void whatAFileSaysStaysOneLineInItsOrder(String color) throws IOException {
        var reading = QdaFile.read(
                new Packed().with("project.qde", """
                        <?xml version="1.1"?><Project xmlns="urn:QDA-XML:project:1.0" name="p"><CodeBook><Codes>
                        <Code guid="11111111-1111-4111-8111-111111111111" name="%s" isCodable="true" color="%s" salah="1"/>
                        </Codes></CodeBook></Project>""".formatted(color, color)).in(folder));
        assertThat(reading.remarks()).map(Remark::kind).contains(Remark.Kind.SCHEMA, Remark.Kind.LOSS_IN);
        assertThat(reading.remarks()).allSatisfy(remark -> {
            assertThat(remark.sentence(Texts.in(Language.EN))).doesNotContainPattern(COMMAND);
            assertThat(remark.facts()).noneMatch(fact -> COMMAND.matcher(fact).find());
        });
    }

    @Test
    void noFaultIsACommandToATerminal() throws IOException {
        var file = Packed.project("").with("../\u009b2J\u202e", "x").in(folder);
        assertThatExceptionOfType(QdaFault.class)
                .isThrownBy(() -> QdaFile.read(file))
                .satisfies(fault -> {
                    assertThat(fault.sentence("a\u001b[2J.qdpx", Texts.in(Language.ID)))
                            .doesNotContainPattern(COMMAND);
                    assertThat(fault.getMessage()).doesNotContainPattern(COMMAND);
                });
    }

    @Test
    void refusesAZipForMoreThanAnyZipHolds() throws IOException {
        var bytes = Files.readAllBytes(Packed.project("").in(folder));
        int end = indexOf(bytes, 0x06054b50);
        var locator = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0x07064b50);
        var with = new ByteArrayOutputStream();
        with.write(bytes, 0, end);
        with.write(locator.array());
        with.write(bytes, end, bytes.length - end);
        refuses("zip-64", Files.write(folder.resolve("besar.qdpx"), with.toByteArray()));
    }

    @Test
    void refusesATextThatIsTooLarge() throws IOException {
        var bytes = new byte[Limits.LARGEST_TEXT + 1];
        new Random(1).nextBytes(bytes);
        refuses("text-large", Packed.project(text(1)).with("sources/a.txt", bytes));
    }

    @Test
    void refusesAnXmlThatIsTooLargeAlsoInAZip() throws IOException {
        var bytes = new byte[Limits.LARGEST_XML + 1];
        new Random(1).nextBytes(bytes);
        refuses("xml-large", new Packed().with("project.qde", bytes));
    }

    /// Each source holds the words for itself, also of a file that others name.
    @Test
    void refusesOneTextThatIsNamedWithoutEnd() throws IOException {
        var texts = IntStream.range(0, 9).mapToObj(HostileFileTests::text).collect(Collectors.joining());
        var elements = texts.replace("</Sources><Sources>", "");
        var words = new byte[15 << 20];
        Arrays.fill(words, (byte) 'a');
        refuses("texts-large", Packed.project(elements).with("sources/a.txt", words));
    }

    private static String text(int number) {
        return "<Sources><TextSource guid=\"11111111-1111-4111-8111-11111111111%d\" plainTextPath=\"internal://a.txt\"/></Sources>"
                .formatted(number);
    }

    @Test
    void refusesMoreElementsThanMemoryHolds() throws IOException {
        refuses(
                "elements",
                Files.writeString(folder.resolve("banyak.qdc"), "<a>" + "<a/>".repeat(Limits.MOST_ELEMENTS) + "</a>"));
    }

    @Test
    void refusesAnEntityFromAFile() throws IOException {
        var secret = Files.writeString(folder.resolve("rahasia.txt"), "rahasia");
        refuses("doctype", new Packed().with("project.qde", """
                <?xml version="1.0"?>
                <!DOCTYPE Project [<!ENTITY x SYSTEM "%s">]>
                <Project xmlns="urn:QDA-XML:project:1.0" name="&x;"/>
                """.formatted(secret.toUri())));
    }

    @Test
    void refusesABillionLaughs() throws IOException {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE Project [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        text.append(
                "]><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\"><Description>&a29;</Description></Project>");
        refuses("doctype", new Packed().with("project.qde", text.toString()));
    }

    @Test
    void refusesElementsInsideEachOtherWithoutEnd() throws IOException {
        refuses("deep", Packed.project("<Code>".repeat(5000) + "</Code>".repeat(5000)));
    }

    @Test
    void fetchesNothing() throws IOException {
        try (var server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            var address = "http://127.0.0.1:%d/".formatted(server.socket().getLocalPort());
            var file = new Packed().with("project.qde", """
                            <Project xmlns="urn:QDA-XML:project:1.0" name="p"
                              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                              xsi:schemaLocation="urn:QDA-XML:project:1.0 %sProject.xsd"/>
                            """.formatted(address)).in(folder);
            assertThat(QdaFile.read(file).project().name()).isEqualTo("p");
            refuses(
                    "doctype",
                    new Packed()
                            .with("project.qde", "<!DOCTYPE Project SYSTEM \"%sp.dtd\"><Project/>".formatted(address)));
            assertThat(server.accept()).isNull();
        }
    }

    @Test
    void refusesWhatIsLockedAndWhatIsDamaged() throws IOException {
        var file = Packed.project("<Description>kata kata kata</Description>").in(folder);
        var bytes = Files.readAllBytes(file);
        var locked = bytes.clone();
        locked[indexOf(locked, 0x02014b50) + 8] |= 1;
        refuses("zip-encrypted", Files.write(folder.resolve("terkunci.qdpx"), locked));
        var damaged = bytes.clone();
        damaged[indexOf(damaged, 0x02014b50) + 16] ^= 1;
        refuses("zip-damaged", Files.write(folder.resolve("rusak.qdpx"), damaged));
        refuses("zip", Files.write(folder.resolve("potong.qdpx"), Arrays.copyOf(bytes, bytes.length / 2)));
    }

    private static int indexOf(byte[] bytes, int signature) {
        for (int i = 0; i + 4 <= bytes.length; i++) {
            if (ByteBuffer.wrap(bytes, i, 4).order(ByteOrder.LITTLE_ENDIAN).getInt() == signature) {
                return i;
            }
        }
        throw new AssertionError("no such header");
    }

    @Test
    void refusesWhatIsNoResearchFile() throws IOException {
        refuses("not-refi", Files.writeString(folder.resolve("a.qdc"), "<html/>"));
        refuses("xml", Files.writeString(folder.resolve("b.qdc"), "bukan XML"));
        refuses("xml", Files.writeString(folder.resolve("c.qdc"), ""));
        refuses("xml-utf8", Files.write(folder.resolve("d.qdc"), new byte[] {'<', (byte) 0xFF}));
        refuses("guid", Packed.project("<Users><User guid=\"bukan\"/></Users>"));
    }

    @Property(tries = 1000)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
        readOrRefuse(bytes);
    }

    @Property(tries = 1000)
    void theSampleWithOneByteChangedIsReadOrRefused(@ForAll @IntRange(max = 7003) int at, @ForAll byte value)
            throws IOException {
        var bytes = Files.readAllBytes(SAMPLE);
        bytes[at] = value;
        readOrRefuse(bytes);
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        var file = Files.createTempFile("badak", ".qdpx");
        try {
            Files.write(file, bytes);
            assertThat(QdaFile.read(file).project()).isNotNull();
        } catch (QdaFault fault) {
            assertThat(fault.key()).isNotBlank();
        } finally {
            Files.delete(file);
        }
    }

    private void refuses(String key, Packed packed) throws IOException {
        refuses(key, packed.in(folder));
    }

    private static void refuses(String key, Path file) {
        assertThatExceptionOfType(QdaFault.class)
                .isThrownBy(() -> QdaFile.read(file))
                .extracting(QdaFault::key)
                .isEqualTo(key);
    }
}
