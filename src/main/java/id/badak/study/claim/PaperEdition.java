package id.badak.study.claim;

import id.badak.kernel.AccountId;
import id.badak.kernel.BilingualText;
import id.badak.study.inquiry.Paper;
import java.time.Instant;

/// One edition of what a document of the programme is and says.
record PaperEdition(int number, int edition, Words words, AccountId by, Instant at) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_DATE = 40;
    static final int LONGEST_SAYS = 2_000;

    /// English is empty where nobody put it so.
    record Words(String title, String titleEnglish, String dated, String says, String saysEnglish) {}

    /// As claims name it: D3.
    String label() {
        return "D" + number;
    }

    /// The number in such a name.
    static int number(String label) {
        return Integer.parseInt(label.substring(1));
    }

    Paper paper() {
        return new Paper(
                label(),
                text(words.title(), words.titleEnglish()),
                words.dated(),
                text(words.says(), words.saysEnglish()));
    }

    static BilingualText text(String indonesian, String english) {
        return new BilingualText(indonesian, english.isEmpty() ? null : english);
    }
}
