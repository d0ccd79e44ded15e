package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;
import id.badak.kernel.Language;
import id.badak.study.inquiry.InquiryFault.Kind;
import id.badak.study.inquiry.InquiryFault.Thing;
import id.badak.study.material.TextSource;
import id.badak.study.material.Variable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for words of a withdrawn interview in what others wrote: a memo or a conclusion that quotes
/// it would carry it into the report although the interview itself is gone.
final class Echoes {
    /// In a row. Source: ours; fewer are said by chance, as we saw in the example.
    private static final int RUN = 6;

    private final Set<String> withdrawn = new HashSet<>();

    /// @param words what the withdrawn said
    /// @param all   what stands, whose words anybody may use
    private Echoes(Stream<String> words, Stream<String> all) {
        words.forEach(text -> withdrawn.addAll(runs(text)));
        all.forEach(text -> runs(text).forEach(withdrawn::remove));
    }

    /// @param standing what is left of the same after the interviews were taken out
    static Echoes of(Gathered gathered, Gathered standing) {
        var left = standing.project().texts().stream().map(TextSource::id).collect(Collectors.toSet());
        return new Echoes(
                gathered.project().texts().stream()
                        .filter(text -> !left.contains(text.id()))
                        .map(Echoes::wordsOf),
                standing.project().texts().stream().map(Echoes::wordsOf));
    }

    /// @param standing after the interviews were taken out
    void requireNone(Gathered standing) {
        if (withdrawn.isEmpty()) {
            return;
        }
        var project = standing.project();
        var study = new Thing(Kind.STUDY, "");
        require(study, project.name(), project.description());
        project.allCodes().forEach(code -> require(new Thing(Kind.CODE, code.name()), code.name(), code.description()));
        requirePlan(study, standing.plan());
        project.memos().forEach(memo -> {
            require(study, wordsOf(memo.text()));
            requireAround(study, memo.text());
        });
        project.texts().forEach(text -> requireAround(study, text));
        project.cases().forEach(one -> {
            require(study, said(one.name()), one.description());
            requireValues(study, one.values());
        });
        project.variables().forEach(one -> require(study, one.name(), one.description()));
        project.links().forEach(link -> require(study, said(link.name())));
        project.sets().forEach(set -> require(study, set.name(), set.description()));
        standing.people().forEach(person -> require(new Thing(Kind.PERSON, person.id()), person.does()));
        standing.informants().forEach(one -> {
            var thing = new Thing(Kind.INFORMANT, one.number());
            require(thing, one.chain(), one.cluster());
            one.negative().ifPresent(why -> require(thing, why));
        });
        standing.considered().forEach(one -> require(study, one.cluster()));
        standing.checks()
                .forEach(check -> check.reply().ifPresent(reply -> {
                    var thing = new Thing(Kind.CHECK, check.informant());
                    require(thing, reply.words());
                    reply.corrections().forEach(one -> require(thing, one.instead()));
                }));
        standing.adjudications()
                .forEach(one -> require(
                        new Thing(Kind.ADJUDICATION, one.at().informant()),
                        one.decided().memo()));
        standing.papers().forEach(paper -> require(new Thing(Kind.DOCUMENT, paper.id()), paper.title(), paper.says()));
        standing.themes().forEach(theme -> {
            var thing = new Thing(Kind.THEME, theme.name().in(Language.ID));
            require(thing, theme.name(), theme.change());
            theme.categories().values().forEach(name -> require(thing, name));
        });
        standing.claims().forEach(claim -> {
            var thing = new Thing(Kind.CLAIM, claim.id());
            require(thing, claim.words(), claim.inference());
            require(
                    thing,
                    claim.triangulation().decided().memo(),
                    claim.inferred().memo());
        });
    }

    private void requirePlan(Thing study, StudyPlan plan) {
        require(study, plan.title(), plan.setting(), plan.approach(), plan.period());
        Stream.of(plan.variables(), plan.kinds(), plan.analyses())
                .flatMap(List::stream)
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> require(study, cell));
        plan.questions().forEach(question -> require(study, question));
    }

    /// What was written about a text and its passages. A passage may be named by its own words, which
    /// stand in its text.
    private void requireAround(Thing study, TextSource text) {
        require(study, said(text.name()), text.description());
        text.passages().forEach(passage -> require(study, said(passage.name()), passage.description()));
        requireValues(study, text.values());
    }

    private void requireValues(Thing study, List<Variable.Value> values) {
        values.forEach(value -> {
            if (value.given() != null) {
                require(study, value.given().written());
            }
        });
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    private void require(Thing thing, BilingualText... texts) {
        for (var text : texts) {
            require(thing, text.in(Language.ID), text.in(Language.EN));
        }
    }

    private void require(Thing thing, String... texts) {
        for (var text : texts) {
            if (runs(text).stream().anyMatch(withdrawn::contains)) {
                throw new InquiryFault(thing, "withdrawn-echo", RUN);
            }
        }
    }

    static String wordsOf(TextSource source) {
        return source.text() instanceof TextSource.Text.Known(var words) ? words : "";
    }

    private static List<String> runs(String text) {
        var words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(at -> String.join(" ", words.subList(at, at + RUN)))
                .toList();
    }
}
