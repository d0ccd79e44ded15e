package id.badak.kernel;

/// Carries a problem to the shell, which shows the same page again with its sentence.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
