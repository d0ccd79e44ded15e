package id.badak.study.check;

import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import id.badak.study.inquiry.InquiryFault;
import id.badak.study.inquiry.MemberCheck;
import id.badak.study.inquiry.MemberCheck.Answer;
import id.badak.study.inquiry.MemberCheck.Correction;
import id.badak.study.inquiry.Quotation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What an informant gives back.
///
/// @param corrections by number of quotation; what is empty is none
/// @param isSpoken    whether a recording comes beside it
record Given(Answer answer, String words, Map<Integer, String> corrections, boolean isSpoken) {
    /// What stands for words that were spoken, in brackets as roles do: nobody wrote it.
    static final String SPOKEN = "[suara]";

    static final int LONGEST_WORDS = 2_000;
    static final int LONGEST_CORRECTION = 1_000;

    Given {
        var said = new TreeMap<Integer, String>();
        corrections.forEach((number, instead) -> {
            if (!instead.isEmpty()) {
                said.put(number, instead);
            }
        });
        corrections = said;
    }

    static Given withdrawn() {
        return new Given(Answer.WITHDRAWN, "", Map.of(), false);
    }

    /// Lets through what a study could report: the rules are those of [MemberCheck] and stand there.
    void requireFits(String informant, LocalDate on, List<Quoted> quotations) {
        if (!Typed.fits(words, LONGEST_WORDS)) {
            throw Problem.refuse(new CheckProblem.TooLong(LONGEST_WORDS));
        }
        if (!corrections.values().stream().allMatch(instead -> Typed.fits(instead, LONGEST_CORRECTION))) {
            throw Problem.refuse(new CheckProblem.TooLong(LONGEST_CORRECTION));
        }
        try {
            report(informant, on, on, quotations);
        } catch (InquiryFault fault) {
            throw Problem.refuse(
                    fault.key().equals("right-corrected")
                            ? new CheckProblem.RightCorrected()
                            : new CheckProblem.NotQuiteSilent());
        }
    }

    MemberCheck report(String informant, LocalDate sentOn, LocalDate on, List<Quoted> quotations) {
        var instead = quotations.stream()
                .filter(quoted -> corrections.containsKey(quoted.number()))
                .map(quoted -> new Correction(
                        new Quotation(informant, quoted.first(), quoted.beyond(), quoted.words()),
                        corrections.getOrDefault(quoted.number(), "")))
                .toList();
        return new MemberCheck(informant, sentOn, Optional.of(new MemberCheck.Reply(answer, on, said(), instead)));
    }

    private String said() {
        return words.isEmpty() && isSpoken ? SPOKEN : words;
    }

    /// Masks the words.
    @Override
    public String toString() {
        return "Given[" + answer + "]";
    }
}
