package id.badak.study.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ls.DOMImplementationLS;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Makes the DOCX from the page of the report: headings, paragraphs, lists, tables and drawings as
/// they stand there, so that nobody writes a report twice.
///
/// A drawing is put in as a picture, with its description for whoever does not see it. A document
/// has no time in it, so that the same input gives the same bytes.
final class Docx {
    private static final String FONT = "Liberation Sans";
    private static final String INK = "16364A";

    /// Source: ours; in half points, of the text and of the three levels of headings.
    private static final List<Integer> SIZES = List.of(20, 34, 27, 23);

    /// Source: ours; in twentieths of a point, between paragraphs.
    private static final long SPACE = 80;

    private static final int WIDEST = 450;
    private static final int LEVELS = 3;
    private static final Set<String> INLINE = Set.of("span", "a", "strong", "em", "code");

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger bullets;

    private Docx() {
        styles();
        bullets = document.createNumbering().addNum(document.getNumbering().addAbstractNum(bullet()));
    }

    /// @param page well-formed XML, as the PDF is made of
    static byte[] of(String page) {
        var docx = new Docx();
        try (var document = docx.document) {
            docx.body(parse(page));
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return Timeless.of(bytes.toByteArray());
        } catch (IOException | InvalidFormatException | SAXException unreadable) {
            throw new IllegalStateException("the page of a report is no document", unreadable);
        }
    }

    private static Element parse(String page) throws IOException, SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page)))
                    .getDocumentElement();
            return (Element) root.getElementsByTagName("body").item(0);
        } catch (ParserConfigurationException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }

    private void body(Element body) throws IOException, InvalidFormatException {
        boolean first = true;
        for (var part : children(body)) {
            if (!first) {
                document.createParagraph().setPageBreak(true);
            }
            first = false;
            blocks(part, part.getAttribute("lang"));
        }
    }

    private void blocks(Element around, String language) throws IOException, InvalidFormatException {
        for (var block : children(around)) {
            switch (block.getTagName()) {
                case "h1", "h2", "h3" -> heading(block, language);
                case "p" -> {
                    if (!block.getAttribute("class").equals("switch")) {
                        paragraph(block, language);
                    }
                }
                case "ul" -> {
                    for (var item : children(block)) {
                        var paragraph = document.createParagraph();
                        paragraph.setNumID(bullets);
                        text(paragraph, item, language);
                    }
                }
                case "table" -> table(block, language);
                case "svg" -> picture(block);
                default -> blocks(block, language);
            }
        }
    }

    private void heading(Element block, String language) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + block.getTagName().charAt(1));
        paragraph.setKeepNext(true);
        text(paragraph, block, language);
    }

    private void paragraph(Element block, String language) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Normal");
        text(paragraph, block, language);
        switch (block.getAttribute("class")) {
            case "claimed", "caption", "note" -> paragraph.setKeepNext(true);
            case "verdict" -> paragraph.getRuns().forEach(run -> run.setBold(true));
            default -> {}
        }
    }

    private static void text(XWPFParagraph paragraph, Element block, String language) {
        var here = block.hasAttribute("lang") ? block.getAttribute("lang") : language;
        for (var child = block.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (element.getTagName().equals("br")) {
                    paragraph.createRun().addBreak();
                } else if (INLINE.contains(element.getTagName())) {
                    text(paragraph, element, here);
                } else {
                    throw new IllegalStateException("no text: " + element.getTagName());
                }
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                var words = child.getNodeValue().replaceAll("\\s+", " ");
                if (!words.isBlank() || standsBetween(child)) {
                    var run = paragraph.createRun();
                    run.setText(words);
                    run.setLang(here);
                }
            }
        }
    }

    /// White space between two elements is a space between two words.
    private static boolean standsBetween(Node space) {
        return space.getPreviousSibling() instanceof Element && space.getNextSibling() instanceof Element;
    }

    private void table(Element block, String language) {
        var rows = block.getElementsByTagName("tr");
        int columns = IntStream.range(0, rows.getLength())
                .map(row -> children((Element) rows.item(row)).stream()
                        .mapToInt(Docx::span)
                        .sum())
                .max()
                .orElse(1);
        var table = document.createTable(rows.getLength(), columns);
        table.setWidth("100%");
        table.setCellMargins(40, 80, 40, 80);
        for (int row = 0; row < rows.getLength(); row++) {
            fill(table, row, children((Element) rows.item(row)), language);
        }
        table.getRow(0).setRepeatHeader(true);
        document.createParagraph();
    }

    private static void fill(XWPFTable table, int row, List<Element> cells, String language) {
        int at = 0;
        for (var cell : cells) {
            var place = table.getRow(row).getCell(at);
            text(place.getParagraphs().getFirst(), cell, language);
            place.getParagraphs().getFirst().getRuns().forEach(run -> run.setFontSize(9));
            if (row == 0) {
                place.setColor("E9EEF2");
            }
            merge(table, row, at, span(cell));
            at++;
        }
        for (int extra = table.getRow(row).getTableCells().size() - 1; extra >= at; extra--) {
            table.getRow(row).removeCell(extra);
        }
    }

    private static void merge(XWPFTable table, int row, int at, int span) {
        if (span > 1) {
            XWPFTableCell cell = table.getRow(row).getCell(at);
            var properties = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
    }

    private static int span(Element cell) {
        return cell.hasAttribute("colspan") ? Integer.parseInt(cell.getAttribute("colspan")) : 1;
    }

    private void picture(Element svg) throws IOException, InvalidFormatException {
        float width = Float.parseFloat(svg.getAttribute("width"));
        float height = Float.parseFloat(svg.getAttribute("height"));
        double shrunk = Math.min(1, WIDEST / width);
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        XWPFRun run = paragraph.createRun();
        run.addPicture(
                new ByteArrayInputStream(Pdf.png(written(svg), width, height)),
                PictureType.PNG,
                svg.getAttribute("aria-labelledby"),
                Units.toEMU(width * shrunk),
                Units.toEMU(height * shrunk));
        var drawn = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        drawn.setDescr(first(svg, "desc"));
        drawn.setTitle(first(svg, "title"));
    }

    private static String written(Element element) {
        var loader = (DOMImplementationLS)
                element.getOwnerDocument().getImplementation().getFeature("LS", "3.0");
        var serializer = loader.createLSSerializer();
        serializer.getDomConfig().setParameter("xml-declaration", false);
        return serializer.writeToString(element);
    }

    private static String first(Element around, String name) {
        return around.getElementsByTagName(name).item(0).getTextContent();
    }

    private static List<Element> children(Element around) {
        var all = new ArrayList<Element>();
        for (var child = around.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    /// Headings that a reader's list of contents, and a screen reader, find by their usual names.
    private void styles() {
        var styles = document.createStyles();
        styles.addStyle(style("Normal", "Normal", 0));
        for (int level = 1; level <= LEVELS; level++) {
            styles.addStyle(style("Heading" + level, "heading " + level, level));
        }
    }

    private static XWPFStyle style(String id, String name, int level) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var letters = style.addNewRPr();
        var font = letters.addNewRFonts();
        font.setAscii(FONT);
        font.setHAnsi(FONT);
        letters.addNewSz().setVal(BigInteger.valueOf(SIZES.get(level)));
        var around = style.addNewPPr();
        around.addNewSpacing().setAfter(BigInteger.valueOf(SPACE));
        if (level == 0) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
            letters.addNewColor().setVal(INK);
            around.getSpacing().setBefore(BigInteger.valueOf(3L * SPACE));
            around.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        }
        return new XWPFStyle(style);
    }

    private static XWPFAbstractNum bullet() {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(360));
        indent.setHanging(BigInteger.valueOf(200));
        return new XWPFAbstractNum(list);
    }
}
