package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import java.util.List;
import java.util.stream.Collectors;

/// One thing the study cannot say, or says less surely, and what in its data shows that.
///
/// @param key behind `inquiry.caveat.`
public record Caveat(String key, List<Object> facts) {
    public Caveat {
        facts = List.copyOf(facts);
    }

    /// Names that each report shows in its own language.
    record Names(List<BilingualText> all) {
        Names {
            all = List.copyOf(all);
        }

        private String in(Language language) {
            return all.stream().map(name -> name.in(language)).collect(Collectors.joining(", "));
        }
    }

    static Caveat of(String key, Object... facts) {
        return new Caveat(key, List.of(facts));
    }

    public String sentence(Texts texts) {
        return texts.of(
                "inquiry.caveat." + key,
                facts.stream()
                        .map(fact -> fact instanceof Names names ? names.in(texts.language()) : fact)
                        .toArray());
    }
}
