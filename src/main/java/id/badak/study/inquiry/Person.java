package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;
import java.util.Optional;
import java.util.Set;

/// Somebody who worked on the study.
///
/// @param informant the number under which they were themselves interviewed, if they were
/// @param mentored  the numbers of those they mentored
/// @param ofOffice  whether the office that mentors employs them
public record Person(
        String id,
        String name,
        BilingualText does,
        Optional<String> informant,
        Set<String> mentored,
        boolean ofOffice) {
    public Person {
        mentored = Set.copyOf(mentored);
    }

    /// Whether an interview is their own case: their own words, or those of somebody they mentored.
    /// Who mentored may not code or judge it. Source: reference/evaluation.md part D, point 8.
    public boolean isPartyTo(String number) {
        return mentored.contains(number) || informant.filter(number::equals).isPresent();
    }

    /// Nobody codes or judges their own case.
    ///
    /// @throws InquiryFault where one of the interviews is
    public void requireApart(InquiryFault.Thing thing, Set<String> numbers) {
        numbers.stream().sorted().filter(this::isPartyTo).findFirst().ifPresent(number -> {
            throw new InquiryFault(thing, "own-case", name, number);
        });
    }
}
