package id.badak.study.interview;

import id.badak.kernel.AccountId;
import id.badak.registry.programme.Chain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody who is asked: a number, never a name.
///
/// @param cluster    what they have in common with others, as a kind of business or a region; may be empty
/// @param mentoredOn the first day of the month in which mentoring began, as they say; null where it never did
/// @param leftOn     the first day of the month in which mentoring ended, as they say; null while it goes on
/// @param contrary   why this is a negative case, one that could show the study wrong; empty where it is none
public record Informant(
        InformantId id,
        FieldStudyId study,
        int number,
        Part part,
        @Nullable Chain chain,
        String cluster,
        @Nullable LocalDate mentoredOn,
        @Nullable LocalDate leftOn,
        String contrary,
        AccountId addedBy,
        Instant addedAt) {
    static final int HIGHEST_NUMBER = 999;
    static final int LONGEST_CLUSTER = 80;
    static final int LONGEST_CONTRARY = 500;

    /// On which side of mentoring somebody stands. Source: Paper, four officers and eight owners of both chains.
    public enum Part {
        OFFICER,
        PRODUCER,
        DISTRIBUTOR
    }

    /// As papers print it: 05.
    public String label() {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /// What a form said of them.
    FieldStudies.Asked asked() {
        return new FieldStudies.Asked(number, part, chain, cluster, mentoredOn, contrary);
    }

    /// As owners are. An officer mentors.
    boolean isMentored() {
        return part != Part.OFFICER && mentoredOn != null;
    }

    /// Whether mentoring can have ended in a month: it had begun by then. Null is no month, and mentoring goes on.
    boolean couldLeave(@Nullable LocalDate month) {
        return isMentored() && (month == null || !month.isBefore(mentoredOn));
    }

    /// Whether mentoring ended. Of officers it is not asked.
    public boolean hasLeft() {
        return leftOn != null;
    }

    public boolean isContrary() {
        return !contrary.isEmpty();
    }
}
