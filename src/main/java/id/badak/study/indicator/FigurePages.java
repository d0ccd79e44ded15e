package id.badak.study.indicator;

import id.badak.kernel.Dear;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.registry.standard.Standards;
import id.badak.shell.Attachment;
import id.badak.shell.Frames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class FigurePages {
    private final Indicators indicators;
    private final Standards standards;
    private final Clock clock;
    private final Definition definition = Definition.load();

    FigurePages(Indicators indicators, Standards standards, Clock clock) {
        this.indicators = indicators;
        this.standards = standards;
        this.clock = clock;
    }

    @GetMapping("/kinerja")
    @May(
            act = "figure.read",
            roles = {Role.HEAD, Role.RESEARCHER})
    String show(@RequestParam(defaultValue = "pemeriksaan") String satuan, Model model) {
        model.addAttribute("view", view(satuan));
        return "study/indicator/figures";
    }

    @Dear
    @GetMapping("/kinerja.csv")
    @May(
            act = "figure.read",
            roles = {Role.HEAD, Role.RESEARCHER})
    void writeCsv(
            @RequestParam(defaultValue = "pemeriksaan") String satuan,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var sheet = new FigureSheet(view(satuan), Frames.texts(request));
        name(response, Attachment.CSV, satuan, "csv");
        sheet.writeCsv(response.getOutputStream());
    }

    @Dear
    @GetMapping("/kinerja.xlsx")
    @May(
            act = "figure.read",
            roles = {Role.HEAD, Role.RESEARCHER})
    void writeXlsx(
            @RequestParam(defaultValue = "pemeriksaan") String satuan,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var sheet = new FigureSheet(view(satuan), Frames.texts(request));
        name(response, Attachment.XLSX, satuan, "xlsx");
        sheet.writeXlsx(response.getOutputStream());
    }

    @GetMapping("/nasional")
    @May(act = "figure.read-national", roles = Role.NATIONAL)
    String showNational(Model model) {
        model.addAttribute("view", new NationalView(indicators.countNational(), definition));
        return "study/indicator/national";
    }

    private FiguresView view(String satuan) {
        return new FiguresView(
                indicators.count(Unit.of(satuan)),
                definition,
                standards.kinds(),
                indicators.getOwnOffice().name(),
                LocalDate.now(clock));
    }

    private static void name(HttpServletResponse response, String type, String satuan, String ending) {
        Attachment.begin(
                response, type, "kinerja-%s.%s".formatted(Unit.of(satuan).word(), ending));
    }
}
