package id.badak.study.check;

import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import id.badak.shell.Fields;
import id.badak.study.inquiry.MemberCheck.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What an informant typed, and the link it came by.
final class ReplyForm extends Fields {
    ReplyForm(Map<String, String> typed) {
        super(typed);
    }

    Optional<CheckLink> link() {
        return CheckLink.read(value("tautan"));
    }

    /// By which a second post is known to be the first again. Made anew where it is none of ours.
    UUID operation() {
        if (uuid("operasi").isEmpty()) {
            keep("operasi", Ids.next().toString());
        }
        return uuid("operasi").orElseThrow();
    }

    /// Whether it is asked once more whether they mean to withdraw.
    boolean isWithdrawing() {
        return is("tahap", "cabut");
    }

    Optional<Answer> answer() {
        return enumOf(Answer.class, "jawaban");
    }

    static String field(int number) {
        return "seharusnya-" + number;
    }

    Given given(boolean isSpoken) {
        var answer = answer().orElseThrow(() -> Problem.refuse(new CheckProblem.SayAnswer()));
        var corrections = new HashMap<Integer, String>();
        for (int number = 1; number <= Quoted.MOST; number++) {
            corrections.put(number, value(field(number)));
        }
        return new Given(answer, value("kata"), corrections, isSpoken);
    }
}
