package id.badak.study.check;

import id.badak.kernel.Problem;
import id.badak.study.inquiry.MemberCheck.Answer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a link is of, as its informant sees it.
///
/// @param found   null where the link is good no more
/// @param problem why an answer was not kept; null before
record ReplyView(
        Replies.@Nullable Found found,
        ReplyForm form,
        @Nullable Problem problem) {
    static List<Answer> answers() {
        return List.of(Answer.values());
    }

    /// The fields that go along while an informant is asked once more whether they mean to withdraw.
    static List<String> typed() {
        var corrections = IntStream.rangeClosed(1, Quoted.MOST).mapToObj(ReplyForm::field);
        return Stream.concat(Stream.of("kata"), corrections).toList();
    }

    /// Whether what was answered may be shown again: to the form that gave it, and to nobody who finds the paper.
    boolean isTheirs() {
        return found != null && found.isAnsweredBy(form.operation());
    }
}
