package id.badak.study.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// REFI's own schemas, from our resources: what a file names as its schema is never looked at.
final class Schemas {
    /// More say nothing new.
    private static final int MOST = 200;

    private static final Schema PROJECT = load("Project.xsd");
    private static final Schema CODEBOOK = load("Codebook.xsd");

    private Schemas() {}

    private static Schema load(String name) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(Objects.requireNonNull(Schemas.class.getResource("/qda/" + name), name));
        } catch (SAXException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    /// What is not valid, in the order it stands; of many the first.
    static List<Remark> violations(byte[] xml, String namespace) {
        var found = new ArrayList<Remark>();
        try {
            var validator = (namespace.equals(Xml.CODEBOOK) ? CODEBOOK : PROJECT).newValidator();
            validator.setErrorHandler(new Collecting(found));
            validator.validate(new SAXSource(hardened().newSAXParser().getXMLReader(), source(xml)));
        } catch (SAXParseException fatal) {
            Collecting.add(found, fatal);
        } catch (SAXException | ParserConfigurationException | IOException broken) {
            throw new IllegalStateException(broken);
        }
        return found;
    }

    private static InputSource source(byte[] xml) {
        return new InputSource(new ByteArrayInputStream(xml));
    }

    private static SAXParserFactory hardened() throws ParserConfigurationException, SAXException {
        var factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory;
    }

    private record Collecting(List<Remark> found) implements ErrorHandler {
        @Override
        public void warning(SAXParseException nothing) {}

        @Override
        public void error(SAXParseException violation) {
            add(found, violation);
        }

        @Override
        public void fatalError(SAXParseException broken) throws SAXException {
            throw broken;
        }

        private static void add(List<Remark> found, SAXParseException violation) {
            if (found.size() < MOST) {
                found.add(new Remark(
                        Remark.Kind.SCHEMA,
                        "schema",
                        Math.max(1, violation.getLineNumber()),
                        "",
                        List.of(String.valueOf(violation.getMessage()))));
            }
        }
    }
}
