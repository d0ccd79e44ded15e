package id.badak.study.sound;

import id.badak.database.StudyTransaction;
import id.badak.evidence.Evidences;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.study.interview.FieldStudies;
import id.badak.study.interview.FieldStudy;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Interview;
import id.badak.study.interview.InterviewId;
import id.badak.study.interview.InterviewWithdrawn;
import id.badak.study.interview.Interviews;
import id.badak.study.sound.RecordingStore.Wrapped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// The door to recordings, for the researchers of the office alone; what an informant speaks to a check comes in by
/// `study.check`.
@Service
@StudyTransaction
public class Recordings {
    private final FieldStudies studies;
    private final Interviews interviews;
    private final RecordingStore store;
    private final SoundKeys keys;
    private final Evidences evidences;
    private final Journal journal;
    private final Clock clock;

    Recordings(
            FieldStudies studies,
            Interviews interviews,
            RecordingStore store,
            SoundKeys keys,
            Evidences evidences,
            Journal journal,
            Clock clock) {
        this.studies = studies;
        this.interviews = interviews;
        this.store = store;
        this.keys = keys;
        this.evidences = evidences;
        this.journal = journal;
        this.clock = clock;
    }

    /// The recordings of an interview, the first one first; of a withdrawn one there are none.
    record Listed(FieldStudy study, Interview interview, List<Recording> recordings) {}

    @StudyTransaction(readOnly = true)
    @May(act = "sound.list", roles = Role.RESEARCHER)
    Listed list(FieldStudyId study, InterviewId interview) {
        return new Listed(studies.get(study), find(study, interview), store.list(interview));
    }

    private Interview find(FieldStudyId study, InterviewId id) {
        return interviews.list(study).stream()
                .filter(interview -> interview.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.refuse(new SoundProblem.Unknown()));
    }

    /// Keeps a recording of an interview that may be used, sealed; a form that is sent twice keeps one. ClamAV is asked
    /// before, where one is named.
    ///
    /// @param length how many bytes the stream has
    @May(act = "sound.keep", roles = Role.RESEARCHER)
    void keep(FieldStudyId study, InterviewId interview, RecordingId id, long length, InputStream sound) {
        requireSize(length);
        interviews.holdUsable(study, interview);
        var before = store.find(id);
        if (before.isPresent()) {
            if (!before.get().interview().equals(interview) || before.get().bytes() != length) {
                throw Problem.refuse(new SoundProblem.SentBefore());
            }
            return;
        }
        if (store.list(interview).size() >= Recording.MOST) {
            throw Problem.refuse(new SoundProblem.TooMany(Recording.MOST));
        }
        keep(interview, id, null, length, sound);
    }

    /// Keeps what an informant speaks in answer to a check. It runs in the transaction of their link, which shows and
    /// takes nothing of another check and holds the interview.
    @May(act = "check.reply", by = May.By.ANYONE)
    public void answer(InterviewId interview, UUID check, long length, InputStream sound) {
        requireSize(length);
        keep(interview, new RecordingId(Ids.next()), check, length, sound);
    }

    private static void requireSize(long length) {
        if (length > Recording.MOST_BYTES) {
            throw Problem.refuse(new SoundProblem.TooLarge(Recording.MOST_MEGABYTES));
        }
    }

    private void keep(InterviewId interview, RecordingId id, @Nullable UUID check, long length, InputStream sound) {
        try {
            var content = sound.readAllBytes();
            var format = SoundFormat.of(content).orElseThrow(() -> Problem.refuse(new SoundProblem.NoSound()));
            evidences.requireClean(content);
            var recording = new Recording(id, interview, format, Math.toIntExact(length), clock.instant(), check);
            if (!store.insert(recording, check == null ? Acting.get().account() : null)) {
                throw Problem.refuse(new SoundProblem.SentBefore());
            }
            seal(recording, content);
            journal.write("sound.keep", id.value(), null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void seal(Recording recording, byte[] content) {
        var seal = Seal.fresh(recording.id());
        var keyId = keys.current();
        store.insertKey(recording.id(), new Wrapped(keyId, seal.wrap(keys.get(keyId))));
        for (int number = 0; number < recording.pieces(); number++) {
            var from = number * Recording.PIECE;
            var piece = Arrays.copyOfRange(content, from, Math.min(from + Recording.PIECE, content.length));
            store.insertPiece(recording.id(), number, seal.seal(number, number == recording.pieces() - 1, piece));
        }
    }

    /// The interviews of a study of which a recording was made; it need not be there any more.
    @StudyTransaction(readOnly = true)
    @May(act = "sound.list", roles = Role.RESEARCHER)
    public Set<InterviewId> listRecorded(FieldStudyId study) {
        return store.listRecorded(study);
    }

    /// By which recordings informants answered these checks; those that did not speak are not in it.
    @StudyTransaction(readOnly = true)
    @May(act = "sound.list", roles = Role.RESEARCHER)
    public Map<UUID, RecordingId> listAnswers(Collection<UUID> checks) {
        return store.listAnswers(checks);
    }

    /// A recording that is being listened to.
    record Opened(Recording recording, Seal seal) {}

    /// Opens a recording, and leaves a line that it was.
    @May(act = "sound.listen", roles = Role.RESEARCHER)
    Opened open(FieldStudyId study, RecordingId id) {
        var recording = get(study, id);
        var key = store.getKey(id);
        journal.write("sound.listen", id.value(), null);
        return new Opened(recording, Seal.unwrap(id, key.bytes(), keys.get(key.keyId())));
    }

    @StudyTransaction(readOnly = true)
    @May(act = "sound.list", roles = Role.RESEARCHER)
    InterviewId interviewOf(FieldStudyId study, RecordingId id) {
        return get(study, id).interview();
    }

    private Recording get(FieldStudyId study, RecordingId id) {
        var recording = store.find(id).orElseThrow(() -> Problem.refuse(new SoundProblem.Unknown()));
        find(study, recording.interview());
        return recording;
    }

    /// One piece of it, in the clear.
    @StudyTransaction(readOnly = true)
    @May(act = "sound.listen", roles = Role.RESEARCHER)
    byte[] read(Opened opened, int number) {
        var recording = opened.recording();
        var sealed =
                store.findPiece(recording.id(), number).orElseThrow(() -> Problem.refuse(new SoundProblem.Unknown()));
        return opened.seal().open(number, number == recording.pieces() - 1, sealed);
    }

    /// Takes a recording's sound and key away, as one does once it is written down. That there was one stays.
    @May(act = "sound.remove", roles = Role.RESEARCHER)
    InterviewId remove(FieldStudyId study, RecordingId id) {
        var recording = get(study, id);
        store.insertRemoval(id, Acting.get().account(), clock.instant());
        store.deleteSound(List.of(id));
        journal.write("sound.remove", id.value(), null);
        return recording.interview();
    }

    @EventListener
    public void on(InterviewWithdrawn withdrawn) {
        store.deleteSound(
                store.list(withdrawn.interview()).stream().map(Recording::id).toList());
    }
}
