package id.badak.study.claim;

import id.badak.kernel.AccountId;
import id.badak.study.studio.CodeId;
import id.badak.study.studio.CodingId;
import java.time.Instant;
import java.util.List;

/// One edition of what a study found around one selective code.
record ThemeEdition(CodeId code, int edition, Words words, List<Chosen> quotations, AccountId by, Instant at) {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_CHANGE = 2_000;

    enum Side {
        FOR,
        AGAINST
    }

    /// Words that were chosen for a theme or against it.
    record Chosen(CodingId coding, Side side) {}

    /// @param change of behaviour; English is empty where nobody put it so
    record Words(String nameEnglish, String change, String changeEnglish) {}

    ThemeEdition {
        quotations = List.copyOf(quotations);
    }
}
