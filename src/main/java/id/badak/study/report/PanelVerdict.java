package id.badak.study.report;

/// What the numbers of one finding allow to be said; the style sheet knows them by name, too.
public enum PanelVerdict {
    SHOWN_MORE,
    SHOWN_LESS,
    /// One way of computing says so and another does not.
    DEPENDS,
    /// It would be shown, but what it assumes is contradicted by the same table.
    DOUBTFUL,
    /// Not told from chance. That is not a proof that there is nothing.
    NOT_SHOWN,
    /// There is no number, and a reason instead.
    WITHHELD
}
