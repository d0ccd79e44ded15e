package id.badak.study.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML in and out. A document type is refused before anything in it is looked at, and nothing is
/// ever fetched.
final class Xml {
    static final String PROJECT = "urn:QDA-XML:project:1.0";
    static final String CODEBOOK = "urn:QDA-XML:codebook:1.0";

    private static final Pattern OTHER =
            Pattern.compile("<\\?xml [^>]*encoding=[\"'](?!utf-8)", Pattern.CASE_INSENSITIVE);

    private static final XMLInputFactory FACTORY = hardened();

    private Xml() {}

    /// @param encoding what the file says it is written in, empty where it says nothing
    record Document(Element root, String namespace, String encoding) {}

    private static XMLInputFactory hardened() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    static Document read(byte[] xml) {
        if (!saysOtherwise(xml) && Utf8.decode(xml).isEmpty()) {
            throw new QdaFault("xml-utf8"); // the JDK's reader would print to the terminal
        }
        try {
            return read(FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException broken) {
            throw fault(broken);
        }
    }

    /// Whether the file says that it is written in something else than UTF-8.
    private static boolean saysOtherwise(byte[] xml) {
        var start = new String(xml, 0, Math.min(xml.length, 100), StandardCharsets.ISO_8859_1);
        return start.startsWith("\u00FE\u00FF")
                || start.startsWith("\u00FF\u00FE")
                || OTHER.matcher(start).lookingAt();
    }

    /// Reads an element that [#write] wrote.
    static Element readFragment(String content) {
        try {
            return read(FACTORY.createXMLStreamReader(new StringReader(content)))
                    .root();
        } catch (XMLStreamException broken) {
            throw fault(broken);
        }
    }

    private static QdaFault fault(XMLStreamException broken) {
        var place = broken.getLocation();
        return new QdaFault(place == null ? 0 : Math.max(0, place.getLineNumber()), "xml");
    }

    private static Document read(XMLStreamReader reader) throws XMLStreamException {
        var encoding = reader.getCharacterEncodingScheme();
        var open = new ArrayDeque<Open>();
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                    throw new QdaFault(reader.getLocation().getLineNumber(), "doctype");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new QdaFault(reader.getLocation().getLineNumber(), "doctype");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > Limits.MOST_ELEMENTS) {
                        throw new QdaFault(reader.getLocation().getLineNumber(), "elements", Limits.MOST_ELEMENTS);
                    }
                    open.push(open(reader, open));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.getFirst().text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var done = open.pop().close();
                    if (open.isEmpty()) {
                        var namespace = reader.getNamespaceURI();
                        return new Document(done, namespace == null ? "" : namespace, encoding == null ? "" : encoding);
                    }
                    open.getFirst().children().add(done);
                }
                default -> {} // comments and instructions say nothing to us
            }
        }
        throw new QdaFault("xml");
    }

    private record Open(
            String name, Map<String, String> attributes, List<Element> children, StringBuilder text, int line) {
        private Element close() {
            return new Element(name, attributes, children, children.isEmpty() ? text.toString() : "", line);
        }
    }

    private static Open open(XMLStreamReader reader, Deque<Open> above) {
        int line = reader.getLocation().getLineNumber();
        if (above.size() >= Limits.DEEPEST) {
            throw new QdaFault(line, "deep", Limits.DEEPEST);
        }
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) { // xsi:schemaLocation and its like are nothing to us
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return new Open(reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder(), line);
    }

    static String document(Element root, String namespace) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(root, " xmlns=\"" + namespace + "\"", 0, out);
        return out.toString();
    }

    /// One element as it is kept, without a namespace.
    static String write(Element element) {
        var out = new StringBuilder();
        write(element, "", 0, out);
        return out.toString().stripTrailing();
    }

    private static void write(Element element, String namespace, int depth, StringBuilder out) {
        var indent = " ".repeat(depth * 2);
        out.append(indent).append('<').append(element.name()).append(namespace);
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value, true, out);
            out.append('"');
        });
        if (element.children().isEmpty()) {
            if (element.text().isEmpty()) {
                out.append("/>\n");
                return;
            }
            out.append('>');
            escape(element.text(), false, out);
        } else {
            out.append(">\n");
            element.children().forEach(child -> write(child, "", depth + 1, out));
            out.append(indent);
        }
        out.append("</").append(element.name()).append(">\n");
    }

    /// A reader turns a bare line end of an attribute into a space, and a bare CR into LF anywhere.
    private static void escape(String value, boolean attribute, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(c);
            }
        }
    }

    /// Whether XML 1.0 can hold it; a half of a pair is none.
    static boolean canHold(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
