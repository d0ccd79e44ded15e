package id.badak.study.appraisal;

import id.badak.database.StudyTransaction;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.study.extract.FrozenDatasetId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door for whoever puts numbers beside something else.
@Service
@StudyTransaction(readOnly = true)
public class FinishedAppraisals {
    private static final String RESULTS = "results.json";

    private final AppraisalStore store;

    FinishedAppraisals(AppraisalStore store) {
        this.store = store;
    }

    /// An appraisal whose results are there.
    ///
    /// @param name   of its dataset
    /// @param sha256 of its results.json
    public record Finished(AppraisalId id, FrozenDatasetId dataset, String name, Instant at, String sha256) {}

    /// Lists the latest of each dataset, the latest first.
    @May(act = "appraisal.read", roles = Role.RESEARCHER)
    public List<Finished> listLatest() {
        return store.listLatestFinished(RESULTS);
    }

    @May(act = "appraisal.read", roles = Role.RESEARCHER)
    public Optional<Finished> findLatest(FrozenDatasetId dataset) {
        return listLatest().stream()
                .filter(one -> one.dataset().equals(dataset))
                .findFirst();
    }

    @May(act = "appraisal.read", roles = Role.RESEARCHER)
    public Optional<Finished> find(AppraisalId id) {
        return store.findFinished(id, RESULTS);
    }

    /// Gives what `evaluate` would have written.
    @May(act = "appraisal.read", roles = Role.RESEARCHER)
    public byte[] results(AppraisalId id) {
        return store.findFile(id, RESULTS).orElseThrow(() -> Problem.refuse(new AppraisalProblem.Unknown()));
    }
}
