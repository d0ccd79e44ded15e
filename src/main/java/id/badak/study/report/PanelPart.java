package id.badak.study.report;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.checklist.Checklist;
import id.badak.study.findings.Analysis;
import id.badak.study.findings.Deviation;
import id.badak.study.findings.Figure;
import id.badak.study.findings.Finding;
import id.badak.study.findings.Finding.Quantity;
import id.badak.study.findings.Finding.Question;
import id.badak.study.print.Numerals;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The report on a table of inspections in one language, row by row as the template prints it.
public final class PanelPart {
    private static final List<Checklist> CHECKLISTS =
            Checklist.OF_NUMBERS.stream().map(Checklist::load).toList();

    private final Language language;
    private final Analysis analysis;
    private final PanelProvenance provenance;
    private final PanelSentences sentences;

    public PanelPart(Language language, Analysis analysis, PanelProvenance provenance) {
        this.language = language;
        this.analysis = analysis;
        this.provenance = provenance;
        this.sentences = new PanelSentences(analysis, language);
    }

    Language language() {
        return language;
    }

    PanelProvenance provenance() {
        return provenance;
    }

    String text(String key, Object... facts) {
        return Texts.in(language).of("report." + key, facts);
    }

    String code() {
        return language.code();
    }

    Language other() {
        return language == Language.ID ? Language.EN : Language.ID;
    }

    /// One finding as the summary says it.
    public record Summary(String id, String about, PanelVerdict verdict, String label, String sentence) {}

    public List<Summary> summaries() {
        return sentences.summaries();
    }

    /// One question with its table, and the pages of the methods it was answered by.
    public record Section(Question question, String title, List<Row> rows, List<MethodPages.Page> pages) {}

    /// One finding as the tables say it.
    ///
    /// @param reason stands in the place of all numbers; empty where there are numbers
    public record Row(
            String id, String name, String value, String interval, String rests, List<String> p, String reason) {}

    public List<Section> sections() {
        return Arrays.stream(Question.values())
                .map(this::section)
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private Section section(Question question) {
        var found = analysis.findings().stream()
                .filter(finding -> finding.question() == question)
                .toList();
        return new Section(
                question,
                text("question." + question.name()),
                found.stream().map(this::row).toList(),
                MethodPages.of(methods(found), language));
    }

    private static Collection<Method> methods(List<Finding> findings) {
        var all = EnumSet.noneOf(Method.class);
        for (var finding : findings) {
            all.add(finding.method());
            finding.findFigure().ifPresent(figure -> {
                figure.interval().ifPresent(interval -> all.add(interval.method()));
                figure.p().forEach(p -> all.add(p.method()));
            });
        }
        return all;
    }

    Row row(Finding finding) {
        var name = sentences.name(finding);
        var reason = finding.findReason();
        if (reason.isPresent()) {
            return new Row(finding.id(), name, "", "", "", List.of(), MethodPages.sentence(reason.get(), language));
        }
        var figure = finding.findFigure().orElseThrow();
        var numerals = new Numerals(language);
        return new Row(
                finding.id(),
                name,
                finding.quantity() == Quantity.ADJUSTED_P
                        ? ""
                        : figure.value().stream()
                                .mapToObj(value -> sentences.say(finding.quantity(), value))
                                .findFirst()
                                .orElse(""),
                figure.interval()
                        .map(one -> text(
                                "range",
                                sentences.say(finding.quantity(), one.lower()),
                                sentences.say(finding.quantity(), one.upper())))
                        .orElse(""),
                sentences.rests(figure),
                figure.p().stream()
                        .map(p -> p.method().code() + " " + numerals.p(p.value(), Analysis.ALPHA))
                        .toList(),
                "");
    }

    /// What became of the facilities that were seen twice.
    public record Transition(String name, String stayed, String gained, String lost, String never, String n) {}

    public List<Transition> transitions() {
        var numerals = new Numerals(language);
        return analysis.pairs().stream()
                .filter(pair -> pair.counts().n() > 0 && analysis.before() < analysis.after())
                .map(pair -> new Transition(
                        pair.kind().orElseGet(() -> text("all-kinds")),
                        numerals.count(pair.counts().stayed()),
                        numerals.count(pair.counts().gained()),
                        numerals.count(pair.counts().lost()),
                        numerals.count(pair.counts().never()),
                        numerals.count(pair.counts().n())))
                .toList();
    }

    /// Shares over the periods, of all and of each kind.
    public List<FigureView> shares() {
        var kinds = Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        analysis.dataset().kinds().stream()
                                .filter(_ -> analysis.dataset().kinds().size() > 1)
                                .map(Optional::of))
                .toList();
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> FigureView.ofShares(
                        i + 1,
                        kinds.get(i).orElseGet(() -> text("all-kinds")),
                        sentences.shares(kinds.get(i)).stream()
                                .map(one -> new FigureView.Share(
                                        one.period(), one.label(), new Proportion((int) one.k(), (int) one.n())))
                                .toList(),
                        Texts.in(language)))
                .toList();
    }

    /// Changes and comparisons beside each other; none where nothing could be estimated.
    public Optional<ForestView> forest() {
        var points = new ArrayList<ForestView.Point>();
        for (var finding : analysis.findings()) {
            boolean drawn = finding.quantity() == Quantity.DIFFERENCE && finding.question() != Question.DOSE;
            finding.findFigure()
                    .filter(_ -> drawn)
                    .ifPresent(figure -> point(finding, figure).ifPresent(points::add));
        }
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(ForestView.of(shares().size() + 1, text("forest.title"), points, Texts.in(language)));
    }

    private Optional<ForestView.Point> point(Finding finding, Figure figure) {
        if (figure.interval().isEmpty() || figure.value().isEmpty()) {
            return Optional.empty();
        }
        double value = figure.value().getAsDouble();
        var name = sentences.name(finding);
        return Optional.of(new ForestView.Point(
                name,
                value,
                figure.interval().get().lower(),
                figure.interval().get().upper(),
                name + " " + sentences.say(finding.quantity(), value)));
    }

    /// The plan's own words; nothing where there is none.
    public List<String> plan() {
        return analysis.plan()
                .map(plan -> List.of(
                        text("plan.title", plan.title(), plan.dated().toString()),
                        text("plan.design", plan.design()),
                        text("plan.indicators", String.join("; ", plan.indicators())),
                        text("plan.primary", String.join(", ", plan.primary())),
                        text(
                                "plan.tests",
                                String.join(
                                        ", ",
                                        plan.tests().stream().map(Method::code).toList()))))
                .orElse(List.of());
    }

    public List<String> deviations() {
        return analysis.deviations().stream().map(this::deviation).toList();
    }

    private String deviation(Deviation one) {
        var sentence = text("deviation." + one.kind().name(), one.what());
        return one.reason()
                .map(reason -> sentence + " " + MethodPages.sentence(reason, language))
                .orElse(sentence);
    }

    /// What stands between these numbers and a conclusion, whatever the method.
    public List<String> threats() {
        var all = new ArrayList<String>();
        all.add(text("threat.selection"));
        if (!analysis.dataset().origin().tellsMentoring()) {
            all.add(text("threat.no-comparison"));
        }
        for (var always : List.of("last-of-period", "differs", "few-offices")) {
            all.add(text("threat." + always));
        }
        return List.copyOf(all);
    }

    /// One list of what a report should say, with what this one shows of it.
    public record Checked(String name, String source, List<Checklist.Row> rows) {}

    public List<Checked> checklists() {
        var shown = new PanelEvidence(this, analysis, sentences, methods(analysis.findings())).all();
        return CHECKLISTS.stream()
                .map(one -> new Checked(one.name(), one.source(), one.fill(shown, language)))
                .toList();
    }

    String state(Checklist.Row row) {
        return text("checklist-state." + row.state().name());
    }

    public List<String> facts() {
        var numerals = new Numerals(language);
        var dataset = analysis.dataset();
        return List.of(
                text(
                        "table.rows",
                        numerals.count(dataset.origin().rows()),
                        numerals.count(dataset.facilities()),
                        numerals.count(dataset.offices()),
                        numerals.count(analysis.periods().size())),
                text(
                        "table.days",
                        dataset.origin().firstDay().toString(),
                        dataset.origin().lastDay().toString(),
                        text("period-unit." + dataset.origin().unit().name())),
                text("table.compared", analysis.label(analysis.before()), analysis.label(analysis.after())),
                text(
                        "table.chance",
                        String.valueOf(analysis.choices().seed()),
                        numerals.count(analysis.choices().replicates())));
    }
}
