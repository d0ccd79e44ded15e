package id.badak.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/// Every sentence a person reads, by key, in one language.
///
/// The sentences stand in `messages/<module>_<language>.properties`, UTF-8, in the form of
/// [MessageFormat] (a lone apostrophe is written twice). A year is passed as text, or it becomes
/// "2.024". A missing key is shown between marks and fails `MessagesTests`.
public final class Texts {
    private static final List<String> MODULES = List.of(
            "shell",
            "permission",
            "gate",
            "notice",
            "sync",
            "evidence",
            "office",
            "facility",
            "enrolment",
            "programme",
            "grading",
            "standard",
            "consent",
            "mentoring",
            "permit",
            "visit",
            "task",
            "upload",
            "valve",
            "disclosure",
            "entrance",
            "home",
            "request",
            "copy",
            "erasure",
            "trail",
            "incident",
            "inspection",
            "indicator",
            "appraisal",
            "extract",
            "interview",
            "studio",
            "check",
            "sound",
            "pattern",
            "dataset",
            "published",
            "evaluation",
            "report",
            "exchange",
            "qda",
            "inquiry",
            "folder",
            "joint",
            "claim",
            "gather");
    private static final Map<Language, Texts> ALL =
            Map.of(Language.ID, new Texts(Language.ID), Language.EN, new Texts(Language.EN));

    private final Language language;
    private final Map<String, String> sentences = new HashMap<>();

    private Texts(Language language) {
        this.language = language;
        for (var module : MODULES) {
            read("/messages/%s_%s.properties".formatted(module, language.code()));
        }
    }

    /// Prints a sentence in the language that was asked for; where none was, in Indonesian with English beneath.
    public static void print(PrintWriter to, Optional<Language> asked, Function<Texts, String> sentence) {
        for (var language : asked.map(List::of).orElse(List.of(Language.ID, Language.EN))) {
            to.println(sentence.apply(in(language)));
        }
        to.flush();
    }

    public static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /// Lists what stands behind a beginning of keys, as `task.fix` behind `act.`; in no order.
    public List<String> listBehind(String beginning) {
        return sentences.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .toList();
    }

    public String of(String key, Object... facts) {
        var sentence = sentences.get(key);
        if (sentence == null) {
            return "⟨" + key + "⟩";
        }
        return new MessageFormat(sentence, language.locale()).format(facts);
    }

    /// Says an enum value: the key is the kind and the value, as in `chain.PRODUCTION`.
    public String of(String kind, Enum<?> value) {
        return of(kind + "." + value.name());
    }

    public String of(Problem problem) {
        return of("problem." + problem.key(), problem.facts());
    }

    private void read(String resource) {
        try (var stream = Texts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return;
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (var key : properties.stringPropertyNames()) {
                if (sentences.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("two modules have the text " + key);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
