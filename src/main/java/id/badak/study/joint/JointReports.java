package id.badak.study.joint;

import id.badak.kernel.Language;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.print.Press;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Makes every file of the report of a study, by name, in memory before anything is written.
///
/// The same study gives the same bytes: no file holds a time or a path, but for the day on
/// which a study that Badak keeps was read.
public final class JointReports {
    public static final int FILES = 6;

    private JointReports() {}

    public static Map<String, byte[]> files(Inquiry inquiry, Origin origin) {
        return files(inquiry, origin, _ -> {});
    }

    /// Makes them and says which it makes.
    ///
    /// @param making is told of each file before it is made, by its number from 1 to [#FILES]
    public static Map<String, byte[]> files(Inquiry inquiry, Origin origin, IntConsumer making) {
        var parts = List.of(new JointPart(Language.ID, inquiry, origin), new JointPart(Language.EN, inquiry, origin));
        var files = new LinkedHashMap<String, byte[]>();
        making.accept(1);
        files.put("results.json", results(inquiry, origin));
        var page = Press.page("joint/report", new JointView(parts, false));
        making.accept(2);
        files.put("report.html", Press.utf8(page));
        making.accept(3);
        files.put("report.docx", Press.docx(page));
        making.accept(4);
        files.put("report.pdf", Press.pdf(Press.page("joint/report", new JointView(parts, true)), origin.program()));
        for (var part : parts) {
            making.accept(files.size() + 1);
            files.put(
                    "figure-1" + (part.language() == Language.ID ? ".svg" : ".en.svg"),
                    Press.drawing("joint/saturation", part.saturation()));
        }
        return files;
    }

    /// The study for other programs. The promise is docs/study-results.schema.json.
    public static byte[] results(Inquiry inquiry, Origin origin) {
        return new JointJson(inquiry, origin).bytes();
    }
}
