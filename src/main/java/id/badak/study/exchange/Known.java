package id.badak.study.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// What REFI allows in the elements we read, so that whatever else stands there is said to be left
/// out; and the order of all children, which some programs do not keep.
final class Known {
    private static final String STAMP = "creatingUser creationDateTime modifyingUser modifiedDateTime ";

    /// Attributes, then children in REFI's order.
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry(
                    "Project",
                    "name origin creatingUserGUID creationDateTime modifyingUserGUID modifiedDateTime basePath"
                            + " Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description NoteRef"),
            Map.entry("User", "guid name id"),
            Map.entry("Variable", "guid name typeOfVariable Description"),
            Map.entry("Code", "guid name isCodable color Description NoteRef Code"),
            Map.entry("Case", "guid name Description CodeRef VariableValue SourceRef SelectionRef"),
            Map.entry(
                    "VariableValue",
                    "VariableRef TextValue BooleanValue IntegerValue FloatValue DateValue DateTimeValue"),
            Map.entry("TextSource", text()),
            Map.entry("Note", text()),
            Map.entry(
                    "PlainTextSelection",
                    "guid name startPosition endPosition " + STAMP + "Description Coding NoteRef"),
            Map.entry("Coding", "guid creatingUser creationDateTime CodeRef NoteRef"),
            Map.entry("Set", "guid name Description MemberCode MemberSource MemberNote"),
            Map.entry("Link", "guid name direction color originGUID targetGUID NoteRef"),
            Map.entry("PDFSource", "Description PDFSelection Representation Coding NoteRef VariableValue"),
            Map.entry("PDFSelection", "Description Representation Coding NoteRef"),
            Map.entry("PictureSource", "Description TextDescription PictureSelection Coding NoteRef VariableValue"),
            Map.entry("AudioSource", "Description Transcript AudioSelection Coding NoteRef VariableValue"),
            Map.entry("VideoSource", "Description Transcript VideoSelection Coding NoteRef VariableValue"),
            Map.entry("Transcript", "Description PlainTextContent SyncPoint TranscriptSelection NoteRef"),
            Map.entry("Representation", text()),
            Map.entry("Graph", "Vertex Edge"));

    private Known() {}

    private static String text() {
        return "guid name richTextPath plainTextPath " + STAMP
                + "Description PlainTextContent PlainTextSelection Coding NoteRef VariableValue";
    }

    static void unknown(Element element, BiConsumer<Element, String> say) {
        var known = Set.of(PARTS.getOrDefault(element.name(), "").split(" ", -1));
        Stream.concat(
                        element.attributes().keySet().stream(),
                        element.children().stream().map(Element::name))
                .filter(part -> !known.contains(part))
                .distinct()
                .forEach(part -> say.accept(element, part));
    }

    /// The same element with its children, and theirs, in REFI's order.
    static Element ordered(Element element) {
        var order = List.of(PARTS.getOrDefault(element.name(), "").split(" ", -1));
        return element.with(
                element.attributes(),
                element.children().stream()
                        .map(Known::ordered)
                        .sorted(Comparator.comparingInt(child -> order.indexOf(child.name())))
                        .toList());
    }
}
