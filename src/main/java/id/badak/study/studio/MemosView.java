package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.kernel.Slice;
import java.util.Map;
import java.util.UUID;

/// Memos of one thing, with a form for a further one.
///
/// @param path  where memos are sent to
/// @param names of authors
/// @param typed what was sent, where it was refused
record MemosView(
        String path, Slice<Memo> memos, AccountId me, Map<AccountId, String> names, Map<String, String> typed) {
    static final String WORDS = "kata";
    static final String MEMO = "memo";

    static UUID operation() {
        return Ids.next();
    }

    boolean isMine(Memo memo) {
        return memo.by().equals(me);
    }

    String by(Memo memo) {
        return names.getOrDefault(memo.by(), "");
    }

    /// What was typed of a further one, or of one that cannot be written on here.
    String value() {
        var isHere = memos.rows().stream().anyMatch(memo -> isMine(memo) && isTyped(memo));
        return isHere ? "" : typed.getOrDefault(WORDS, "");
    }

    boolean isTyped(Memo memo) {
        return memo.id().toString().equals(typed.get(MEMO));
    }

    String value(Memo memo) {
        return isTyped(memo) ? typed.getOrDefault(WORDS, "") : memo.latest().words();
    }
}
