package id.badak.study.inquiry;

import id.badak.study.agreement.Agreement;
import id.badak.study.agreement.Coefficient;
import id.badak.study.agreement.Redraw;
import id.badak.study.statistics.Outcome;
import java.util.Map;
import java.util.UUID;

/// How far coders agree on one category, paragraph by paragraph.
///
/// @param interval of Krippendorff's alpha
public record CategoryAgreement(
        UUID category, Map<Coefficient, Outcome<Agreement>> by, Outcome<Redraw.Interval> interval) {}
