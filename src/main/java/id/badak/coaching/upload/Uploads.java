package id.badak.coaching.upload;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.coaching.visit.Visits;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.evidence.EvidenceId;
import id.badak.evidence.Evidences;
import id.badak.kernel.Acting;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// What a device does to send a photo in pieces. Every step may be sent twice and is done once.
@Component
class Uploads {
    private final UploadStore store;
    private final MentorCases cases;
    private final Visits visits;
    private final Evidences evidences;
    private final Transactions transactions;
    private final Clock clock;

    Uploads(
            UploadStore store,
            MentorCases cases,
            Visits visits,
            Evidences evidences,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.visits = visits;
        this.evidences = evidences;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Begins, or finds what was begun before: by the same person, for the same case, of the same photo.
    Upload begin(MentorCaseId mentorCase, String sha256, long bytes) {
        return in(() -> {
            var photo = new Upload.Announced(mentorCase, visits.enterpriseOf(mentorCase), sha256, bytes);
            photo.requireWellFormed();
            evidences.requireSize(bytes);
            var account = Acting.get().account();
            store.lock(account.value());
            var id = UploadId.of(account, mentorCase, sha256, (int) bytes);
            return store.find(id).orElseGet(() -> {
                var begun = Upload.begin(id, photo, store.countOpen());
                store.insert(begun, clock.instant());
                return begun;
            });
        });
    }

    /// Lists what the acting person has begun for a case and not finished; after the owner's consent ended, too.
    List<Upload> listOpen(MentorCaseId mentorCase) {
        return in(() -> {
            cases.get(mentorCase);
            return store.listOpen(mentorCase);
        });
    }

    /// Takes the next piece. One that is there already is received again without a trace, if it is the same.
    ///
    /// @return the upload with the piece
    Upload add(UploadId id, long at, byte[] piece) {
        return in(() -> {
            var upload = getLocked(id);
            visits.enterpriseOf(upload.mentorCase());
            var before = 0 <= at && at < upload.received();
            if (before
                    && store.findPiece(id, (int) at)
                            .filter(kept -> Arrays.equals(kept, piece))
                            .isPresent()) {
                return upload;
            }
            upload.requireNext(at, piece.length);
            store.insertPiece(upload, piece, clock.instant());
            return get(id);
        });
    }

    /// Takes the whole as any photo is taken, and throws the pieces away. What can never become a photo goes
    /// too, and takes no place among those that are open.
    EvidenceId finish(UploadId id) {
        try {
            return in(() -> finishLocked(id));
        } catch (Refusal refused) {
            if (refused.problem().kind() == Problem.Kind.INCOMPLETE) {
                in(() -> {
                    store.delete(getLocked(id).id());
                    return true;
                });
            }
            throw refused;
        }
    }

    private EvidenceId finishLocked(UploadId id) {
        var upload = getLocked(id);
        if (upload.photo() != null) {
            return upload.photo();
        }
        upload.requireWhole();
        var content = store.content(id);
        upload.requireAsSaid(content);
        var photo = visits.keepPhoto(upload.mentorCase(), content);
        store.deletePieces(id);
        store.insertEnd(upload, photo, clock.instant());
        return photo;
    }

    private Upload getLocked(UploadId id) {
        store.lock(id.value());
        return get(id);
    }

    private Upload get(UploadId id) {
        return store.find(id).orElseThrow(() -> Problem.refuse(new UploadProblem.Unknown()));
    }

    private <T> T in(Supplier<T> act) {
        return transactions.in(Zone.COACHING, act);
    }
}
