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
    EQUAL_N("pooled z solved for one n in both periods, percentages taken as exact"),
    JEFFREYS("Brown LD, Cai TT, DasGupta A (2001), Stat Sci 16:101-133"),
    MIETTINEN_NURMINEN("Miettinen O, Nurminen M (1985), Stat Med 4:213-226"),
    AGRESTI_CAFFO("Agresti A, Caffo B (2000), Am Stat 54:280-288"),
    CHI_SQUARE("Pearson K (1900), Philos Mag 50:157-175"),
    YATES("Yates F (1934), Suppl J R Stat Soc 1:217-235"),
    G_TEST("Wilks SS (1938), Ann Math Stat 9:60-62; likelihood ratio of a table"),
    BOSCHLOO("Boschloo RD (1970), Stat Neerl 24:1-9"),
    ODDS_RATIO("Woolf B (1955), Ann Hum Genet 19:251-253"),
    RISK_RATIO("Katz D, Baptista J, Azen SP, Pike MC (1978), Biometrics 34:469-474"),
    MC_NEMAR("McNemar Q (1947), Psychometrika 12:153-157"),
    MC_NEMAR_EXACT("McNemar Q (1947) with the binomial tails; two-sided"),
    MC_NEMAR_MID_P("Fagerland MW, Lydersen S, Laake P (2013), BMC Med Res Methodol 13:91"),
    COCHRAN_ARMITAGE("Armitage P (1955), Biometrics 11:375-386"),
    TREND_DEPARTURE("Armitage P (1955), Biometrics 11:375-386; overall less trend"),
    RATE_RATIO_EXACT("Przyborowski J, Wilenski H (1940), Biometrika 31:313-323"),
    LEAST_SQUARES("ordinary least squares, Student's t"),
    LOGISTIC("McCullagh P, Nelder JA (1989), Generalized Linear Models, 2nd ed.; logit link"),
    POISSON("McCullagh P, Nelder JA (1989), Generalized Linear Models, 2nd ed.; log link"),
    NEGATIVE_BINOMIAL("Lawless JF (1987), Can J Stat 15:209-225; NB2, log link"),
    LIKELIHOOD_RATIO("Wilks SS (1938), Ann Math Stat 9:60-62"),
    PROFILE_LIKELIHOOD("Venzon DJ, Moolgavkar SH (1988), J R Stat Soc C 37:87-94"),
    MARGINAL_EFFECT("average marginal effect by the delta method; Cameron AC, Trivedi PK (2005), Microeconometrics"),
    MIXED_LOGISTIC("Pinheiro JC, Bates DM (1995), J Comput Graph Stat 4:12-35; adaptive Gauss-Hermite"),
    GEE_INDEPENDENCE("Liang KY, Zeger SL (1986), Biometrika 73:13-22; working independence"),
    GEE_EXCHANGEABLE("Liang KY, Zeger SL (1986), Biometrika 73:13-22; exchangeable"),
    CR0("Liang KY, Zeger SL (1986), Biometrika 73:13-22"),
    CR1("CR0 times G/(G−1)·(n−1)/(n−k); Cameron AC, Miller DL (2015), J Hum Resour 50:317-372"),
    CR2("Bell RM, McCaffrey DF (2002), Surv Methodol 28:169-181; Satterthwaite's degrees"),
    WILD_CLUSTER("Cameron AC, Gelbach JB, Miller DL (2008), Rev Econ Stat 90:414-427; restricted, Rademacher"),
    CLUSTER_BOOTSTRAP("Davison AC, Hinkley DV (1997), Bootstrap Methods and their Application; percentile interval"),
    DIFFERENCE_IN_DIFFERENCES("Card D, Krueger AB (1994), Am Econ Rev 84:772-793"),
    TWO_WAY_FIXED_EFFECTS("two-way fixed effects; its trap: Goodman-Bacon A (2021), J Econom 225:254-277"),
    CALLAWAY_SANT_ANNA("Callaway B, Sant'Anna PHC (2021), J Econom 225:200-230; never-treated, unconditional"),
    NEWEY_WEST("Newey WK, West KD (1987), Econometrica 55:703-708"),
    AR1("generalised least squares, AR(1) errors; Harvey AC (1990), The Econometric Analysis of Time Series"),
    E_VALUE("VanderWeele TJ, Ding P (2017), Ann Intern Med 167:268-274"),
    ROSENBAUM("Rosenbaum PR (2002), Observational Studies, 2nd ed., section 4.3"),
    MANSKI("Manski CF (1990), Am Econ Rev 80:319-323"),
    RUBIN("Rubin DB (1987); degrees by Barnard J, Rubin DB (1999), Biometrika 86:948-955"),
    HOLM("Holm S (1979), Scand J Stat 6:65-70"),
    BENJAMINI_HOCHBERG("Benjamini Y, Hochberg Y (1995), J R Stat Soc B 57:289-300"),
    REGRESSION_TO_THE_MEAN("Davis CE (1976), Am J Epidemiol 104:493-498"),
    POWER_TWO_PROPORTIONS("Fleiss JL (1981), Statistical Methods for Rates and Proportions, 2nd ed., ch. 3"),
    DESIGN_EFFECT("Kish L (1965), Survey Sampling"),
    STEPPED_WEDGE("Hussey MA, Hughes JP (2007), Contemp Clin Trials 28:182-191"),
    SATISFACTION("mean of the elements × 25, Student's t over respondents"),
    CRONBACH("Cronbach LJ (1951), Psychometrika 16:297-334"),
    MANN_WHITNEY("Mann HB, Whitney DR (1947), Ann Math Stat 18:50-60; normal, ties corrected"),
    PERCENT_AGREEMENT("share of units on which both agree, without chance"),
    COHEN_KAPPA("Cohen J (1960), Educ Psychol Meas 20:37-46"),
    BRENNAN_PREDIGER("Brennan RL, Prediger DJ (1981), Educ Psychol Meas 41:687-699"),
    SCOTT_PI("Scott WA (1955), Public Opin Q 19:321-325"),
    GWET_AC1("Gwet KL (2008), Br J Math Stat Psychol 61:29-48"),
    KRIPPENDORFF_ALPHA("Krippendorff K (2004), Content Analysis, 2nd ed., chapter 11; nominal"),
    KRIPPENDORFF_UNITIZING("Krippendorff K (1995), Sociol Methodol 25:47-76"),
    AGREEMENT_BOOTSTRAP("Davison AC, Hinkley DV (1997), Bootstrap Methods and their Application; texts drawn again");

    private final String source;

    Method(String source) {
        this.source = source;
    }

    public String source() {
        return source;
    }

    /// A name that stays the same in what is written for other programs, as in `pooled-z`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
