package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;
import id.badak.study.inquiry.InquiryFault.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody who was interviewed, known by a number only.
///
/// @param chain    what their business makes or sells, or the office's field, in words
/// @param negative why they were asked as a case that speaks against the study, where they were
public record Informant(
        String number,
        InformantRole role,
        String chain,
        String cluster,
        Criteria.Standing standing,
        Optional<BilingualText> negative) {
    private static final Pattern NUMBER = Pattern.compile("\\d{2,3}");

    public Informant {
        if (!NUMBER.matcher(number).matches()) {
            throw new InquiryFault(Kind.INFORMANT, number, "number");
        }
    }

    void requireEligible(Criteria criteria) {
        var grounds = criteria.against(role, standing);
        if (!grounds.isEmpty()) {
            throw new InquiryFault(
                    Kind.INFORMANT,
                    number,
                    "not-eligible." + grounds.getFirst().name(),
                    standing.months(),
                    criteria.monthsMentored());
        }
    }
}
