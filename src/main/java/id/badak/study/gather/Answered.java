package id.badak.study.gather;

import id.badak.study.inquiry.MemberCheck;
import id.badak.study.inquiry.MemberCheck.Correction;
import id.badak.study.inquiry.MemberCheck.Reply;
import id.badak.study.inquiry.Quotation;
import java.util.ArrayList;
import java.util.Optional;

/// A member check beside the edition that was coded: one that was locked after the informant was asked has other
/// places.
final class Answered {
    private final String text;

    private Answered(String text) {
        this.text = text;
    }

    /// Finds again what was quoted. What the edition does not have any more, once or at all, is not said again,
    /// since it may have been put behind a role; what the informant says instead stays.
    ///
    /// @param text of the coded edition
    static MemberCheck in(String text, MemberCheck check) {
        return new MemberCheck(check.informant(), check.sentOn(), check.reply().map(new Answered(text)::again));
    }

    private Reply again(Reply reply) {
        var found = new ArrayList<Correction>();
        var words = new StringBuilder(reply.words());
        for (var correction : reply.corrections()) {
            find(correction.said())
                    .ifPresentOrElse(
                            place -> found.add(new Correction(place, correction.instead())),
                            () -> words.append(words.isEmpty() ? "" : "\n").append(correction.instead()));
        }
        return new Reply(reply.answer(), reply.on(), words.toString(), found);
    }

    private Optional<Quotation> find(Quotation said) {
        int from = text.codePointCount(0, text.length()) < said.end() ? -1 : text.offsetByCodePoints(0, said.start());
        if (from >= 0 && text.startsWith(said.words(), from)) {
            return Optional.of(said);
        }
        int first = text.indexOf(said.words());
        if (first < 0 || text.indexOf(said.words(), first + 1) >= 0) {
            return Optional.empty();
        }
        int start = text.codePointCount(0, first);
        return Optional.of(new Quotation(said.informant(), start, start + said.end() - said.start(), said.words()));
    }
}
