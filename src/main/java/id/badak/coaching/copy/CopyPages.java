package id.badak.coaching.copy;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.badak.kernel.Dear;
import id.badak.kernel.Language;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.kernel.Texts;
import id.badak.shell.Attachment;
import id.badak.shell.Frames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

@Controller
class CopyPages {
    private final Copies copies;
    private final TemplateEngine templates;

    CopyPages(Copies copies, TemplateEngine templates) {
        this.copies = copies;
        this.templates = templates;
    }

    /// Written while it is read: one photo at a time is in memory, and no transaction waits for a slow line.
    @Dear
    @GetMapping("/data-saya/salinan.zip")
    @May(act = "data-copy.take", roles = Role.OWNER)
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var texts = Frames.texts(request);
        var copy = copies.take();
        Attachment.begin(response, Attachment.ZIP, "data-saya.zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
        put(zip, "data-saya.html", page(copy, texts).getBytes(StandardCharsets.UTF_8));
        put(zip, "data.json", json(copy, texts.language()));
        for (var photo : copy.photos().entrySet()) {
            put(zip, "foto/" + photo.getKey() + ".jpg", copies.photo(photo.getValue()));
        }
        zip.finish();
    }

    private String page(Copy copy, Texts texts) {
        var output = new StringOutput();
        templates.render("coaching/copy/page.jte", new CopyView(copy, texts), output);
        return output.toString();
    }

    private static byte[] json(Copy copy, Language language) {
        var all = new LinkedHashMap<String, Object>();
        all.put("madeAt", copy.madeAt().toString());
        all.put("tables", copy.parts().stream().map(CopyPages::part).toList());
        all.put(
                "keptBack",
                copy.keptBack().stream()
                        .map(held -> Map.of(
                                "table",
                                held.table(),
                                "why",
                                Objects.requireNonNull(held.why()).in(language)))
                        .toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static Map<String, Object> part(Copy.Part part) {
        var one = new LinkedHashMap<String, Object>();
        one.put("table", part.table());
        one.put("words", part.words());
        one.put("all", part.isAll());
        List<Map<String, Object>> rows = part.rows();
        one.put("rows", rows);
        return one;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
