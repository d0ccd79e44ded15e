package id.badak.study.report;

import id.badak.kernel.Language;
import id.badak.kernel.YamlNode;
import id.badak.registry.programme.ProgrammeFile;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Reason;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/// What the programme says of each method and of each reason, from `programme/methods`.
public final class MethodPages {
    private static final MethodPages ALL = new MethodPages();

    private final List<Entry> entries;
    private final YamlNode reasons;

    private record Entry(List<String> codes, YamlNode texts) {}

    /// One page of `methods.yaml` in one language.
    ///
    /// @param sources of those of its methods that were used
    public record Page(
            String name, String answers, String formula, String assumes, String threat, List<String> sources) {}

    private MethodPages() {
        entries = read("methods.yaml").get("pages").list().stream()
                .map(page -> new Entry(
                        page.get("codes").list().stream().map(YamlNode::text).toList(), page))
                .toList();
        reasons = read("reasons.yaml").get("reasons");
    }

    /// Every page, in the order of the file.
    public static List<Page> all(Language language) {
        return of(EnumSet.allOf(Method.class), language);
    }

    static List<Page> of(Collection<Method> used, Language language) {
        return ALL.entries.stream()
                .filter(entry -> used.stream().anyMatch(method -> entry.codes().contains(method.code())))
                .map(entry -> page(entry, used, language))
                .toList();
    }

    /// Why there is no number.
    public static String sentence(Reason reason, Language language) {
        return ALL.reasons.get(reason.code()).text(language.code());
    }

    private static Page page(Entry entry, Collection<Method> used, Language language) {
        return new Page(
                text(entry, "name", language),
                text(entry, "answers", language),
                text(entry, "formula", language),
                text(entry, "assumes", language),
                text(entry, "threat", language),
                used.stream()
                        .filter(method -> entry.codes().contains(method.code()))
                        .sorted()
                        .map(method -> method.code() + ": " + method.source())
                        .toList());
    }

    private static String text(Entry entry, String part, Language language) {
        return entry.texts().get(part).text(language.code());
    }

    private static YamlNode read(String name) {
        var file = new ProgrammeFile("methods/" + name);
        return YamlNode.read(file.name(), file.reader());
    }
}
