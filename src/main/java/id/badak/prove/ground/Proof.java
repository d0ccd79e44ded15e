package id.badak.prove.ground;

/// One promise and the harm that must not break it.
public interface Proof {
    /// As the issue lists it, such as `S9`.
    String id();

    String title();

    /// Does the harm and counts what held. What it opens is in the run's own folder and closes with
    /// it.
    void run(ProofRun run) throws Exception;
}
