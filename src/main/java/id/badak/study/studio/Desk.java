package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import java.util.List;
import java.util.Optional;

/// Who codes a transcript, and how far they are.
///
/// @param coders everybody who said whether they mentored the informant, as they did
record Desk(List<Seat> coders) {

    /// What a coder says of the informant's facility.
    enum Stance {
        /// Never mentored it.
        APART,
        MENTORED
    }

    /// One coder's place at it.
    record Seat(AccountId coder, Stance stance, boolean isDone) {}

    Desk {
        coders = List.copyOf(coders);
    }

    Optional<Seat> of(AccountId coder) {
        return coders.stream().filter(seat -> seat.coder().equals(coder)).findFirst();
    }

    List<Seat> apart() {
        return coders.stream().filter(seat -> seat.stance() == Stance.APART).toList();
    }

    /// Whether each sees what the others marked: two coded or more, and all are done.
    boolean isOpen() {
        return apart().size() >= 2 && apart().stream().allMatch(Seat::isDone);
    }

    /// Asked before somebody begins: who saw what others marked is blind no more.
    void requireClosed() {
        if (isOpen()) {
            throw Problem.refuse(new StudioProblem.Opened());
        }
    }

    void requireOpen() {
        if (!isOpen()) {
            throw Problem.refuse(new StudioProblem.StillBlind());
        }
    }

    boolean mayCode(AccountId coder) {
        return of(coder)
                .filter(seat -> seat.stance() == Stance.APART && !seat.isDone())
                .isPresent();
    }

    /// Asked before somebody marks anything.
    void requireCoding(AccountId coder) {
        var seat = of(coder).orElseThrow(() -> Problem.refuse(new StudioProblem.SayStance()));
        if (seat.stance() == Stance.MENTORED) {
            throw Problem.refuse(new StudioProblem.Mentored());
        }
        if (seat.isDone()) {
            throw Problem.refuse(new StudioProblem.Done());
        }
    }
}
