package id.badak.study.published;

/// What the figures allow to be said; each has its sentence under `evaluation.sentence`.
public enum ClaimVerdict {
    /// Every possibility agrees, by every method, that the change is upward.
    SHOWN_MORE,
    /// Every possibility agrees, by every method, that the change is downward.
    SHOWN_LESS,
    /// Some possibilities say so and some do not: without k and n it stays open.
    DEPENDS,
    /// No possibility tells the change from chance. That is not a proof that nothing changed.
    NOT_SHOWN,
    /// No k of n within the limit gives the printed percentage.
    IMPOSSIBLE,
    /// The percentages are too coarse: more possibilities than are gone through.
    TOO_MANY
}
