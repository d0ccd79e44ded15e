package id.badak.study.appraisal;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.kernel.Sha256;
import id.badak.kernel.Typed;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.findings.Plan;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One edition of what is going to be asked.
///
/// @param number from 1
/// @param body   as `./badak evaluate --plan` reads it, but for its date: a plan is dated the day it is locked, since
///               until then anything may still be put into it
/// @param lock   null while it is a draft
public record PlanEdition(
        PlanId plan,
        int number,
        String title,
        PeriodUnit unit,
        String body,
        AccountId writtenBy,
        Instant writtenAt,
        @Nullable Lock lock) {
    static final int LONGEST_REASON = 500;

    /// That it may be computed under.
    ///
    /// @param sha256  of [#text]
    /// @param reason  why it supersedes one that was locked before; empty for the first
    /// @param earlier how often the office had computed anything by then
    public record Lock(LocalDate dated, String sha256, String reason, int earlier, AccountId by, Instant at) {}

    /// The plan as a file.
    String text(LocalDate dated) {
        return PlanDraft.text(body, dated);
    }

    /// The locked plan as a file.
    ///
    /// @throws IllegalStateException while it is a draft
    String text() {
        if (lock == null) {
            throw new IllegalStateException("edition %d of %s is not locked".formatted(number, plan));
        }
        return text(lock.dated());
    }

    /// What the analysis is held against. A draft is dated as if it were locked on the day.
    Plan read(LocalDate day) {
        var dated = lock == null ? day : lock.dated();
        return PlanDraft.read(body, dated, unit);
    }

    /// Decides whether it may be locked.
    ///
    /// @param superseded whether another edition of the same plan is locked
    Lock lock(boolean superseded, String typed, int earlier, LocalDate day, AccountId by, Instant at) {
        if (lock != null) {
            throw Problem.refuse(new AppraisalProblem.AlreadyLocked());
        }
        var reason = Typed.strip(typed);
        if ((superseded && reason.isEmpty()) || !Typed.fits(reason, LONGEST_REASON)) {
            throw Problem.refuse(new AppraisalProblem.SayWhy());
        }
        return new Lock(day, Sha256.of(text(day)).hex(), superseded ? reason : "", earlier, by, at);
    }
}
