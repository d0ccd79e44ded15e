package id.badak.kernel;

import java.util.Optional;

/// Holds who acts while a request, a command or a job runs.
///
/// Outside of `as` nobody acts, and a transaction then reads no row of any tenant: the database is
/// told nothing, and its policies fail closed.
public final class Acting {
    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private Acting() {}

    public static <T, X extends Throwable> T as(Actor actor, ScopedValue.CallableOp<? extends T, X> act) throws X {
        return ScopedValue.where(ACTOR, actor).call(act);
    }

    public static void run(Actor actor, Runnable act) {
        ScopedValue.where(ACTOR, actor).run(act);
    }

    public static Optional<Actor> find() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }

    /// Gives who acts.
    ///
    /// @throws IllegalStateException when nobody does: a programming fault, never a refusal
    public static Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody acts here"));
    }
}
