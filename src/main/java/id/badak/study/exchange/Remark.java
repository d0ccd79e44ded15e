package id.badak.study.exchange;

import id.badak.kernel.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One thing that was found on the way in or out, with its place.
///
/// @param key   stays the same from release to release, for other programs to read
/// @param line  of the XML, 0 where no line is meant
/// @param place the file in the zip or the name of the thing, empty where it has none
public record Remark(Kind kind, String key, int line, String place, List<String> facts) {
    /// What a terminal takes for a command, or lets words stand in another order than they are read.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    /// The name of a passage is often all of its words.
    private static final int LONGEST_PLACE = 60;

    /// What a remark means for who sent or takes the file.
    public enum Kind {
        /// The schema says no.
        SCHEMA,
        /// The schema says yes and REFI's text says no.
        RULE,
        /// Some program's own way, and understood.
        DIALECT,
        /// Read, and perhaps otherwise than it was meant.
        DOUBT,
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
        place = shortened(plain(place));
        facts = facts.stream().map(Remark::plain).toList();
    }

    static Remark at(Element element, Kind kind, String key, Object... facts) {
        return new Remark(kind, key, element.line(), Objects.requireNonNullElse(element.get("name"), ""), words(facts));
    }

    static Remark at(String place, Kind kind, String key, Object... facts) {
        return new Remark(kind, key, 0, place, words(facts));
    }

    /// A stranger's words, as they may be shown.
    static String plain(String words) {
        return UNSEEN.matcher(words).replaceAll(" ");
    }

    private static String shortened(String place) {
        return place.codePointCount(0, place.length()) <= LONGEST_PLACE
                ? place
                : place.substring(0, place.offsetByCodePoints(0, LONGEST_PLACE)) + "…";
    }

    private static List<String> words(Object... facts) {
        return Stream.of(facts).map(String::valueOf).toList();
    }

    /// The same of another place.
    public Remark at(String other) {
        return new Remark(kind, key, line, other, facts);
    }

    public String sentence(Texts texts) {
        var said = texts.of("exchange.said." + key, facts.toArray());
        if (line == 0) {
            return place.isEmpty() ? said : texts.of("exchange.remark", place, said);
        }
        return place.isEmpty()
                ? texts.of("exchange.remark.line", String.valueOf(line), said)
                : texts.of("exchange.remark.line.place", String.valueOf(line), place, said);
    }

    /// Whether the file is to blame, and not only different.
    public boolean isFault() {
        return kind == Kind.SCHEMA || kind == Kind.RULE;
    }
}
