package id.badak.study.report;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.findings.Analysis;
import id.badak.study.findings.Figure;
import id.badak.study.findings.Finding;
import id.badak.study.findings.Finding.Quantity;
import id.badak.study.print.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The sentence that the numbers of a finding can carry, and none that is stronger.
///
/// A finding counts as shown only where its interval, each of its p and each other way in which the
/// same was computed agree: Newcombe's interval takes facilities for independent, so those of whole
/// offices drawn again must exclude zero as well, and a p must stay small beside its neighbours.
/// Where the mentored changed otherwise than the others before mentoring began, the comparison is
/// doubtful whatever its interval.
final class PanelSentences {
    private final Analysis analysis;
    private final Language language;
    private final Texts texts;
    private final Numerals numerals;

    PanelSentences(Analysis analysis, Language language) {
        this.analysis = analysis;
        this.language = language;
        this.texts = Texts.in(language);
        this.numerals = new Numerals(language);
    }

    List<PanelPart.Summary> summaries() {
        return analysis.findings().stream()
                .filter(PanelSentences::isMain)
                .map(this::summary)
                .toList();
    }

    private static boolean isMain(Finding finding) {
        return switch (finding.question()) {
            case CHANGE -> finding.subject().part().isEmpty();
            case SAME_FACILITIES -> finding.id().equals("paired.all");
            case TREND -> finding.id().equals("trend.all.line");
            case COMPARISON -> finding.subject().part().equals("did-difference");
            case STAGGERED -> finding.subject().part().equals("staggered-overall");
            case DOSE -> finding.subject().part().equals("dose-odds");
            case SHARES, SENSITIVITY, MULTIPLICITY -> false;
        };
    }

    private PanelPart.Summary summary(Finding finding) {
        var verdict = verdict(finding);
        var sentence = finding.findReason()
                .map(reason -> MethodPages.sentence(reason, language))
                .orElseGet(() -> finding.findFigure()
                        .map(figure -> sentence(finding, figure, verdict))
                        .orElse(""));
        return new PanelPart.Summary(
                finding.id(), about(finding), verdict, texts.of("report.panel-verdict", verdict), sentence);
    }

    /// The question and whom it is asked of.
    String about(Finding finding) {
        var question = texts.of("report.question", finding.question());
        return question + " · " + name(finding);
    }

    String name(Finding finding) {
        var subject = finding.subject();
        var who = subject.kind().orElseGet(() -> texts.of("report.all-kinds"));
        if (subject.part().isEmpty()) {
            return who + ", " + subject.detail();
        }
        var detail = finding.question() == Finding.Question.DOSE
                ? texts.of("report.dose." + subject.detail())
                : subject.detail();
        var part = texts.of("report.part." + subject.part(), detail);
        return switch (finding.question()) {
            case CHANGE, SAME_FACILITIES, TREND -> who + ", " + part;
            default -> part;
        };
    }

    PanelVerdict verdict(Finding finding) {
        var figure = finding.findFigure();
        if (figure.isEmpty()) {
            return PanelVerdict.WITHHELD;
        }
        var signs = Stream.concat(
                        Stream.of(sign(finding, figure.get())),
                        others(finding)
                                .map(other -> other.findFigure()
                                        .map(one -> sign(other, one))
                                        .orElse(0)))
                .distinct()
                .toList();
        if (signs.size() > 1) {
            return PanelVerdict.DEPENDS;
        }
        if (signs.getFirst() != 0 && differedBefore(finding)) {
            return PanelVerdict.DOUBTFUL;
        }
        return switch (signs.getFirst()) {
            case 1 -> PanelVerdict.SHOWN_MORE;
            case -1 -> PanelVerdict.SHOWN_LESS;
            default -> PanelVerdict.NOT_SHOWN;
        };
    }

    /// The other ways in which the same was computed. One that is withheld, for too few offices,
    /// shows nothing either.
    private Stream<Finding> others(Finding finding) {
        List<String> ids = switch (finding.id()) {
            case "change.all" -> List.of("change.all.bootstrap-facility", "change.all.bootstrap-office");
            case "did.difference" -> List.of("did.wild");
            case "staggered.overall" -> List.of("staggered.overall-facility");
            case "paired.all" -> List.of("paired.all.mc-nemar-mid-p");
            default -> List.of();
        };
        Stream<String> drawn = finding.question() == Finding.Question.CHANGE
                ? Stream.of(finding.id() + ".bootstrap-facility", finding.id() + ".bootstrap-office")
                : Stream.empty();
        return Stream.concat(ids.stream(), drawn).flatMap(id -> analysis.find(id).stream());
    }

    /// Each event before the begin by itself: a doubt is raised too early rather than too late.
    private boolean differedBefore(Finding finding) {
        return finding.question() == Finding.Question.STAGGERED
                && analysis.findings().stream()
                        .filter(one -> one.id().startsWith("staggered.event.-"))
                        .anyMatch(one -> one.findFigure()
                                .map(figure -> sign(one, figure) != 0)
                                .orElse(false));
    }

    /// 1 and −1 where zero, or of a ratio one, lies outside of the interval and every p is below
    /// alpha; else 0. A test has no direction of its own: it follows that of what it was made on.
    private int sign(Finding finding, Figure figure) {
        var together = analysis.find("holm." + finding.id()).flatMap(Finding::findFigure);
        boolean significant = Stream.concat(
                        figure.p().stream(), together.stream().flatMap(one -> one.p().stream()))
                .allMatch(p -> p.value() < Analysis.ALPHA);
        if (finding.quantity() == Quantity.TEST) {
            return significant ? direction(finding) : 0;
        }
        double none = finding.quantity() == Quantity.RATIO ? 1 : 0;
        var interval = figure.interval();
        if (!significant || interval.isEmpty()) {
            return 0;
        }
        if (interval.get().lower() > none) {
            return 1;
        }
        return interval.get().upper() < none ? -1 : 0;
    }

    private int direction(Finding test) {
        return switch (test.question()) {
            case TREND -> slope(test);
            case COMPARISON ->
                value("did.difference").map(Math::signum).orElse(0.0).intValue();
            case SAME_FACILITIES -> {
                var counts = analysis.pairs().getFirst().counts();
                yield Integer.signum(counts.gained() - counts.lost());
            }
            default -> 0;
        };
    }

    /// Of the straight line through the shares, each period weighing as many as were looked at.
    private int slope(Finding trend) {
        double weights = 0;
        double times = 0;
        double values = 0;
        var shares = shares(trend.subject().kind());
        for (var share : shares) {
            weights += share.n();
            times += share.n() * share.period();
            values += share.k();
        }
        double along = 0;
        for (var share : shares) {
            along += (share.period() - times / weights) * (share.k() - share.n() * values / weights);
        }
        return (int) Math.signum(along);
    }

    /// The k and n of one period.
    record Count(int period, String label, long k, long n) {}

    List<Count> shares(Optional<String> kind) {
        var all = new ArrayList<Count>();
        for (var finding : analysis.findings()) {
            if (finding.question() == Finding.Question.SHARES
                    && finding.subject().kind().equals(kind)) {
                var figure = finding.findFigure().orElseThrow();
                var label = finding.subject().detail();
                int period = analysis.dataset().origin().unit().parse(label).orElseThrow();
                all.add(new Count(
                        period, label, figure.k().getFirst(), figure.n().getFirst()));
            }
        }
        return List.copyOf(all);
    }

    private Optional<Double> value(String id) {
        return analysis.find(id)
                .flatMap(Finding::findFigure)
                .flatMap(figure -> figure.value().stream().boxed().findFirst());
    }

    private String sentence(Finding finding, Figure figure, PanelVerdict verdict) {
        var key = "report.says." + finding.question().name() + "." + verdict.name();
        return texts.of(key, facts(finding, figure));
    }

    /// 0 value, 1 and 2 the interval, 3 of whom or what, 4 counts, 5 the p.
    private Object[] facts(Finding finding, Figure figure) {
        return new Object[] {
            figure.value().stream()
                    .mapToObj(value -> say(finding.quantity(), value))
                    .findFirst()
                    .orElse(""),
            figure.interval().map(one -> say(finding.quantity(), one.lower())).orElse(""),
            figure.interval().map(one -> say(finding.quantity(), one.upper())).orElse(""),
            finding.question() == Finding.Question.DOSE
                    ? texts.of("report.dose." + finding.subject().detail())
                    : finding.subject().kind().orElseGet(() -> texts.of("report.all-kinds")),
            counts(finding, figure),
            figure.p().isEmpty() ? "" : numerals.p(figure.p().getFirst().value(), Analysis.ALPHA)
        };
    }

    private String counts(Finding finding, Figure figure) {
        if (finding.question() == Finding.Question.SAME_FACILITIES) {
            var counts = analysis.pairs().getFirst().counts();
            return texts.of(
                    "report.changed",
                    numerals.count(counts.n()),
                    numerals.count(counts.gained()),
                    numerals.count(counts.lost()));
        }
        return rests(figure);
    }

    /// k and n as far as there are any, and the groups.
    String rests(Figure figure) {
        var all = new ArrayList<String>();
        if (figure.k().size() == figure.n().size() && !figure.k().isEmpty()) {
            var ratios = new ArrayList<String>();
            for (int i = 0; i < figure.k().size(); i++) {
                ratios.add(numerals.count(figure.k().get(i)) + "/"
                        + numerals.count(figure.n().get(i)));
            }
            all.add(String.join(" → ", ratios));
        } else if (!figure.n().isEmpty()) {
            all.add(texts.of("report.figure.n", numerals.count(figure.n().getFirst())));
        }
        figure.groups().ifPresent(groups -> all.add(texts.of("report.groups", numerals.count(groups))));
        return String.join(", ", all);
    }

    String say(Quantity quantity, double value) {
        return switch (quantity) {
            case SHARE -> numerals.percent(value);
            case DIFFERENCE -> numerals.points(value);
            case RATIO, NUMBER, TEST -> numerals.number(value);
            case ADJUSTED_P -> numerals.p(value, Analysis.ALPHA);
        };
    }
}
