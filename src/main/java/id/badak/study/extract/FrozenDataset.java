package id.badak.study.extract;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import id.badak.registry.programme.Chain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One copy of the extracts, as it was when it was frozen.
///
/// @param omissions what was left out, in the order of [Omission.Reason]; none that counts nothing
/// @param discard   null while its rows are kept
public record FrozenDataset(
        FrozenDatasetId id,
        String name,
        Chain chain,
        String officeCode,
        Origin origin,
        Seal seal,
        List<Omission> omissions,
        @Nullable Discard discard) {
    static final int LONGEST_NAME = 120;
    static final int LONGEST_REASON = 500;

    public FrozenDataset {
        omissions = List.copyOf(omissions);
    }

    /// By whom and when, and under which words.
    ///
    /// @param program          version of Badak
    /// @param indicator        code of the definition of what was counted
    /// @param codebookVersion  under which its columns are explained
    public record Origin(
            AccountId frozenBy,
            Instant frozenAt,
            String program,
            String indicator,
            int indicatorVersion,
            int codebookVersion) {}

    /// What was counted once all rows were there.
    ///
    /// @param mentored how many of the facilities were mentored at any time
    /// @param firstOn  the earliest date, as exact as the grain
    /// @param sha256   of the bytes of its CSV
    public record Seal(
            Grain grain, int rows, int facilities, int mentored, LocalDate firstOn, LocalDate lastOn, String sha256) {
        Seal with(String digest) {
            return new Seal(grain, rows, facilities, mentored, firstOn, lastOn, digest);
        }
    }

    /// What could not be used.
    ///
    /// @param rows inspections that were left out
    public record Omission(Reason reason, int rows, int facilities) {
        /// In the order in which a page says them.
        public enum Reason {
            /// The owner withdrew, restricted or had erased: the whole facility is left out.
            WITHHELD,
            CLOSED,
            UNSEEN,
            /// Another inspection of the same facility followed within the grain.
            EARLIER
        }
    }

    /// That its rows were taken away.
    public record Discard(AccountId by, Instant at, String reason) {}

    FrozenDataset sealed(String sha256) {
        return new FrozenDataset(id, name, chain, officeCode, origin, seal.with(sha256), omissions, discard);
    }

    public boolean isDiscarded() {
        return discard != null;
    }

    /// Asked before its rows are read.
    public void requireRows() {
        if (isDiscarded()) {
            throw Problem.refuse(new FreezeProblem.Discarded());
        }
    }

    /// Asked before its rows are put into a spreadsheet.
    void requireSheet() {
        requireRows();
        if (seal.rows() > FrozenSheet.MOST_ROWS) {
            throw Problem.refuse(new FreezeProblem.TooLargeForSheet(seal.rows()));
        }
    }

    /// Decides whether it may be discarded for this reason.
    Discard discard(AccountId by, String reason, Instant at) {
        requireRows();
        var words = Typed.strip(reason);
        if (words.isEmpty() || !Typed.fits(words, LONGEST_REASON)) {
            throw Problem.refuse(new FreezeProblem.SayWhy());
        }
        return new Discard(by, at, words);
    }
}
