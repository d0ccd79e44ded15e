package id.badak.study.exchange;

import id.badak.kernel.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One thing that was found on the way in or out, with its place.
///
/// @param key   stays the same from release to release, for other programs to read
/// @param line  of the XML, 0 where no line is meant
/// @param place the file in the zip or the name of the thing, empty where a line is meant
public record Remark(Kind kind, String key, int line, String place, List<String> facts) {

    /// What a remark means for who sent or takes the file.
    public enum Kind {
        /// The schema says no.
        SCHEMA,
        /// The schema says yes and REFI's text says no.
        RULE,
        /// Some program's own way, and understood.
        DIALECT,
        /// In the file and not taken in.
        LOSS_IN,
        /// Ours and not carried out, or carried otherwise.
        LOSS_OUT;

        /// As in `loss-in`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Remark {
        facts = List.copyOf(facts);
    }

    static Remark at(Element element, Kind kind, String key, Object... facts) {
        return new Remark(kind, key, element.line(), "", words(facts));
    }

    static Remark at(String place, Kind kind, String key, Object... facts) {
        return new Remark(kind, key, 0, plain(place), words(facts));
    }

    /// A stranger's file must not write to the terminal what that takes for a command.
    private static String plain(String word) {
        return word.replaceAll("\\p{Cntrl}", " ");
    }

    private static List<String> words(Object... facts) {
        return Stream.of(facts).map(String::valueOf).map(Remark::plain).toList();
    }

    public String sentence(Texts texts) {
        var said = texts.of("exchange.said." + key, facts.toArray());
        return line == 0
                ? texts.of("exchange.remark", place, said)
                : texts.of("exchange.remark.line", String.valueOf(line), said);
    }

    /// Whether the file is to blame, and not only different.
    public boolean isFault() {
        return kind == Kind.SCHEMA || kind == Kind.RULE;
    }
}
