package id.badak.study.pattern;

import id.badak.kernel.AccountId;
import id.badak.kernel.Dear;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.shell.Attachment;
import id.badak.shell.Frames;
import id.badak.study.inquiry.CodedTexts.Level;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.joint.SaturationView;
import id.badak.study.pattern.Pattern.Pair;
import id.badak.study.studio.MarkedStudy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the codings of a study show.
@Controller
@RequestMapping("/penelitian/kajian/{study}/pola")
class PatternPages {
    private static final String SECONDS_BETWEEN_LOOKS = "2";

    private final Patterns patterns;
    private final Accounts accounts;
    private final Agreements agreements;

    PatternPages(Patterns patterns, Accounts accounts, Agreements agreements) {
        this.patterns = patterns;
        this.accounts = accounts;
        this.agreements = agreements;
    }

    /// With the names of the coders, which the zone of the study does not read.
    private Pattern named(MarkedStudy coded) {
        var coders = coded.texts().stream()
                .flatMap(text -> Stream.concat(
                        text.coders().stream(), text.given().stream().map(MarkedStudy.Given::coder)))
                .distinct()
                .toList();
        Map<AccountId, String> names =
                accounts.list(coders).values().stream().collect(Collectors.toMap(Account::id, Account::name));
        return new Pattern(coded, names);
    }

    @GetMapping
    @May(act = "coding.read", roles = Role.RESEARCHER)
    String showInformants(@PathVariable UUID study, @RequestParam(defaultValue = "kode") String tingkat, Model model) {
        var pattern = named(patterns.look(new FieldStudyId(study)));
        var level = level(tingkat);
        model.addAttribute(
                "view",
                new GridView(pattern, Page.INFORMANTS, level, Grid.byInformant(pattern, pattern.standing(), level)));
        return "study/pattern/grid";
    }

    @GetMapping("/bersama")
    @May(act = "coding.read", roles = Role.RESEARCHER)
    String showTogether(
            @PathVariable UUID study, @RequestParam(defaultValue = "kategori") String tingkat, Model model) {
        var pattern = named(patterns.look(new FieldStudyId(study)));
        var level = level(tingkat);
        model.addAttribute(
                "view", new GridView(pattern, Page.TOGETHER, level, Grid.together(pattern.standing(), level)));
        return "study/pattern/grid";
    }

    @GetMapping("/kejenuhan")
    @May(act = "coding.read", roles = Role.RESEARCHER)
    String showSaturation(@PathVariable UUID study, Model model, HttpServletRequest request) {
        var pattern = named(patterns.look(new FieldStudyId(study)));
        var steps = pattern.standing().saturation();
        model.addAttribute("view", new SaturationPage(pattern, steps, SaturationView.of(steps, Frames.texts(request))));
        return "study/pattern/saturation";
    }

    @GetMapping("/kesepakatan")
    @May(act = "coding.read", roles = Role.RESEARCHER)
    String showAgreement(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "") String satu,
            @RequestParam(defaultValue = "") String dua,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pattern = named(patterns.look(new FieldStudyId(study)));
        var view = AgreementView.of(pattern, pair(pattern, satu, dua), agreements::ask, Frames.texts(request));
        if (view.isComputed()) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        model.addAttribute("view", view);
        return "study/pattern/agreement";
    }

    private static Optional<Pair> pair(Pattern pattern, String first, String second) {
        return pattern.pair(
                Ids.find(first).map(AccountId::new), Ids.find(second).map(AccountId::new));
    }

    /// What a count of the first two pages counts.
    @GetMapping("/kutipan")
    @May(act = "coding.read", roles = Role.RESEARCHER)
    String listPassages(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "kode") String tingkat,
            @RequestParam(defaultValue = "") String kode,
            @RequestParam(defaultValue = "") String dan,
            @RequestParam(defaultValue = "") String informan,
            @RequestParam(defaultValue = "1") String halaman,
            Model model) {
        var pattern = named(patterns.look(new FieldStudyId(study)));
        var label = pattern.labels().contains(informan) ? informan : "";
        return list(Passages.of(pattern, level(tingkat), codes(kode, dan), label), halaman, model);
    }

    private static Set<UUID> codes(String one, String other) {
        var codes = new LinkedHashSet<UUID>();
        Ids.find(one).ifPresent(codes::add);
        Ids.find(other).ifPresent(codes::add);
        return codes;
    }

    private static String list(Passages passages, String page, Model model) {
        model.addAttribute("view", new PassagesView(passages, passages.page(PageRequest.of(page, ""))));
        return "study/pattern/passages";
    }

    /// Where two coders differ on a category.
    @GetMapping("/berbeda")
    @May(act = "coding.read", roles = Role.RESEARCHER)
    String listDiffering(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "") String kategori,
            @RequestParam(defaultValue = "") String satu,
            @RequestParam(defaultValue = "") String dua,
            @RequestParam(defaultValue = "1") String halaman,
            Model model,
            HttpServletRequest request) {
        var pattern = named(patterns.look(new FieldStudyId(study)));
        var differing =
                Passages.differing(pattern, pair(pattern, satu, dua), Ids.find(kategori), Frames.texts(request));
        return list(differing, halaman, model);
    }

    @Dear
    @GetMapping("/informan.xlsx")
    @May(act = "coding.export", roles = Role.RESEARCHER)
    void writeInformants(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "kode") String tingkat,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(
                study,
                Page.INFORMANTS,
                request,
                response,
                (pattern, sheet) ->
                        sheet.grid(Page.INFORMANTS, Grid.byInformant(pattern, pattern.standing(), level(tingkat))));
    }

    @Dear
    @GetMapping("/bersama.xlsx")
    @May(act = "coding.export", roles = Role.RESEARCHER)
    void writeTogether(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "kategori") String tingkat,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(
                study,
                Page.TOGETHER,
                request,
                response,
                (pattern, sheet) -> sheet.grid(Page.TOGETHER, Grid.together(pattern.standing(), level(tingkat))));
    }

    @Dear
    @GetMapping("/kejenuhan.xlsx")
    @May(act = "coding.export", roles = Role.RESEARCHER)
    void writeSaturation(@PathVariable UUID study, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(
                study,
                Page.SATURATION,
                request,
                response,
                (pattern, sheet) -> sheet.saturation(pattern.standing().saturation()));
    }

    @Dear
    @GetMapping("/kesepakatan.xlsx")
    @May(act = "coding.export", roles = Role.RESEARCHER)
    void writeAgreement(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "") String satu,
            @RequestParam(defaultValue = "") String dua,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(
                study,
                Page.AGREEMENT,
                request,
                response,
                (pattern, sheet) -> sheet.agreement(
                        AgreementView.of(pattern, pair(pattern, satu, dua), agreements::await, Frames.texts(request))));
    }

    private void send(
            UUID study,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Pattern, PatternSheet, byte[]> sheet)
            throws IOException {
        var pattern = named(patterns.export(new FieldStudyId(study)));
        var bytes = sheet.apply(pattern, new PatternSheet(pattern, Frames.texts(request)));
        Attachment.begin(response, Attachment.XLSX, "kajian-%s-%s.xlsx".formatted(study, page.file()));
        response.getOutputStream().write(bytes);
    }

    private static Level level(String typed) {
        return typed.equals(Grid.name(Level.CATEGORY)) ? Level.CATEGORY : Level.CODE;
    }
}
