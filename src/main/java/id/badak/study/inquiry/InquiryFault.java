package id.badak.study.inquiry;

import id.badak.kernel.Texts;

/// A study that breaks one of its own rules: which thing, and what to do instead.
///
/// The remedy is a key under `inquiry.fault`, so that it can be said in either language.
public final class InquiryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Thing thing;
    private final String key;
    private final transient Object[] facts;

    /// What is spoken of, so that whoever read it from somewhere can say where.
    ///
    /// @param id as the study calls it; empty for what there is one of
    public record Thing(Kind kind, String id) {
        public String said(Texts texts) {
            return texts.of("inquiry.thing." + kind.name(), id);
        }
    }

    public enum Kind {
        STUDY,
        PERSON,
        INFORMANT,
        INTERVIEW,
        CODE,
        CHECK,
        ADJUDICATION,
        DOCUMENT,
        THEME,
        CLAIM
    }

    InquiryFault(Thing thing, String key, Object... facts) {
        super("%s: %s".formatted(thing, key), null, false, false);
        this.thing = thing;
        this.key = key;
        this.facts = facts;
    }

    InquiryFault(Kind kind, String id, String key, Object... facts) {
        this(new Thing(kind, id), key, facts);
    }

    public Thing thing() {
        return thing;
    }

    public String key() {
        return key;
    }

    /// What is wrong and what to do, without the place.
    public String remedy(Texts texts) {
        return texts.of("inquiry.fault." + key, facts);
    }
}
