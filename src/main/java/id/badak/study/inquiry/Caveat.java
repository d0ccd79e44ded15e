package id.badak.study.inquiry;

import id.badak.kernel.Texts;
import java.util.List;

/// One thing the study cannot say, or says less surely, and what in its data shows that.
///
/// @param key behind `inquiry.caveat.`
public record Caveat(String key, List<Object> facts) {
    public Caveat {
        facts = List.copyOf(facts);
    }

    static Caveat of(String key, Object... facts) {
        return new Caveat(key, List.of(facts));
    }

    public String sentence(Texts texts) {
        return texts.of("inquiry.caveat." + key, facts.toArray());
    }
}
