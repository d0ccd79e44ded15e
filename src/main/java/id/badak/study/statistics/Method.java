package id.badak.study.statistics;

import java.util.Locale;

/// The methods of the study, each with the paper it was taken from.
public enum Method {
    WILSON("Wilson EB (1927), J Am Stat Assoc 22:209-212"),
    CLOPPER_PEARSON("Clopper CJ, Pearson ES (1934), Biometrika 26:404-413"),
    NEWCOMBE("Newcombe RG (1998), Stat Med 17:873-890, method 10"),
    POOLED_Z("Fleiss JL (1981), Statistical Methods for Rates and Proportions, 2nd ed., without continuity correction"),
    FISHER("Fisher RA (1935), J R Stat Soc 98:39-82; two-sided by point probabilities"),
    INTERACTION_Z("Altman DG, Bland JM (2003), BMJ 326:219"),
    GRIM("Brown NJL, Heathers JAJ (2017), Soc Psychol Personal Sci 8:363-369"),
    EQUAL_N("pooled z solved for one n in both periods, percentages taken as exact");

    private final String source;

    Method(String source) {
        this.source = source;
    }

    public String source() {
        return source;
    }

    /// The name in `results.json`, as in `pooled-z`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
