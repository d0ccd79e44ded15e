package id.badak.study.interview;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.kernel.Typed;
import id.badak.study.interview.MaskedTurn.Found;
import id.badak.study.interview.Transcript.Format;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The door to what was said: in with it, names out, and then locked.
@Service
@StudyTransaction
public class Transcripts {
    private final Interviews interviews;
    private final TranscriptStore store;
    private final RedactionStore redactions;
    private final Journal journal;
    private final Clock clock;

    Transcripts(Interviews interviews, TranscriptStore store, RedactionStore redactions, Journal journal, Clock clock) {
        this.interviews = interviews;
        this.store = store;
        this.redactions = redactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// An edition with the interview that it is of.
    public record Material(Interview interview, Transcript transcript) {}

    /// Takes in what was pasted, as the next edition; see [#take(FieldStudyId, InterviewId, TranscriptId,
    /// TranscriptFile, String)].
    @May(act = "transcript.import", roles = Role.RESEARCHER)
    public Transcript paste(FieldStudyId study, InterviewId interview, TranscriptId id, String words) {
        return take(study, interview, id, TranscriptFile.pasted(words), "");
    }

    /// Takes in an edition; a form that is sent twice makes one.
    ///
    /// @param asking what the file calls the interviewer; empty where nobody said
    /// @throws id.badak.kernel.Refusal where the informant does not agree, or the edition before is not locked
    @May(act = "transcript.import", roles = Role.RESEARCHER)
    Transcript take(FieldStudyId study, InterviewId interview, TranscriptId id, TranscriptFile file, String asking) {
        return take(study, interview, id, file.format(), Speakers.turns(file, asking));
    }

    private Transcript take(
            FieldStudyId study, InterviewId interview, TranscriptId id, Format format, List<Turn> turns) {
        store.hold(interview);
        interviews.find(study, interview).requireUsable();
        var before = store.list(List.of(interview));
        var again = before.stream().filter(edition -> edition.id().equals(id)).findFirst();
        if (again.isPresent()) {
            return again.get();
        }
        if (before.stream().anyMatch(edition -> !edition.isLocked())) {
            throw Problem.refuse(new InterviewProblem.StillOpen());
        }
        var transcript = new Transcript(
                id, interview, before.size() + 1, format, Acting.get().account(), clock.instant(), null);
        if (!store.insert(transcript)) {
            throw Problem.refuse(new InterviewProblem.Unknown());
        }
        store.insert(id, turns);
        journal.write("transcript.import", id.value(), null);
        return transcript;
    }

    /// Takes in a text of another program as an edition that is locked at once, so that its passages keep their places.
    @May(act = "transcript.import", roles = Role.RESEARCHER)
    Transcript bring(FieldStudyId study, InterviewId interview, TranscriptId id, Arrival arrival) {
        var taken = take(study, interview, id, Format.TEXT, arrival.words().turns());
        lock(study, taken.id());
        return taken;
    }

    /// Gives an edition whose informant agrees, locked or not.
    @StudyTransaction(readOnly = true)
    @May(act = "transcript.read", roles = Role.RESEARCHER)
    Material find(FieldStudyId study, TranscriptId id) {
        var transcript = store.find(id).orElseThrow(() -> Problem.refuse(new InterviewProblem.Unknown()));
        var interview = interviews.find(study, transcript.interview());
        interview.requireUsable();
        return new Material(interview, transcript);
    }

    /// An edition to be prepared: its words, and what was redacted in it.
    record Opened(Material material, Spoken words, List<Redaction> redactions) {}

    @May(act = "transcript.read", roles = Role.RESEARCHER)
    Opened look(FieldStudyId study, TranscriptId id) {
        var material = find(study, id);
        journal.write("transcript.read", id.value(), null);
        return new Opened(material, new Spoken(store.listTurns(id)), redactions.list(id));
    }

    /// Puts a role where words stand, everywhere in an open edition; a form that is sent twice does so once.
    ///
    /// @return in how many places
    /// @throws id.badak.kernel.Refusal where the form was sent before for something else: nothing is masked then
    @May(act = "transcript.redact", roles = Role.RESEARCHER)
    public int redact(FieldStudyId study, TranscriptId id, UUID redaction, String words, String role) {
        open(study, id);
        var asked = Redaction.of(
                redaction, Typed.strip(words), Typed.strip(role), Acting.get().account(), clock.instant());
        var standing = redactions.listStanding(id);
        var found = new TreeMap<Integer, List<Found>>();
        var masked = new ArrayList<Turn>();
        for (var turn : store.listTurns(id)) {
            var here = new MaskedTurn(turn, standing.getOrDefault(turn.number(), List.of()));
            var some = here.find(Typed.strip(words));
            if (!some.isEmpty()) {
                found.put(turn.number(), some);
                masked.add(here.masked(some, MaskedTurn.mask(asked.role())));
            }
        }
        var before = redactions.list(id).stream()
                .filter(one -> one.id().equals(redaction))
                .findFirst();
        if (before.isPresent()) {
            if (!found.isEmpty() || !isSame(before.get(), asked.role(), Typed.strip(words))) {
                throw Problem.refuse(new InterviewProblem.SentBefore());
            }
            return before.get().places();
        }
        if (found.isEmpty()) {
            throw Problem.refuse(new InterviewProblem.NotFound());
        }
        if (!redactions.insert(id, asked, found)) {
            throw Problem.refuse(new InterviewProblem.SentBefore());
        }
        store.replace(id, masked);
        journal.write("transcript.redact", id.value(), null);
        return found.values().stream().mapToInt(List::size).sum();
    }

    /// Whether a redaction did what is asked now. Where its originals were deleted only the role can tell.
    private boolean isSame(Redaction before, String role, String words) {
        return before.role().equals(role)
                && redactions.listOriginals(before.id()).values().stream()
                        .flatMap(List::stream)
                        .allMatch(one -> one.words().equalsIgnoreCase(words));
    }

    /// Brings words back that a redaction took out; only while the edition is open and they were not deleted.
    @May(act = "transcript.redact", roles = Role.RESEARCHER)
    void undo(FieldStudyId study, TranscriptId id, UUID redaction) {
        open(study, id);
        var originals = originals(id, redaction);
        var standing = redactions.listStanding(id);
        var back = store.listTurns(id).stream()
                .filter(turn -> originals.containsKey(turn.number()))
                .map(turn -> new MaskedTurn(turn, standing.getOrDefault(turn.number(), List.of()))
                        .unmasked(redaction, originals.getOrDefault(turn.number(), List.of())))
                .toList();
        redactions.insertUndo(redaction, Acting.get().account(), clock.instant());
        redactions.deleteOriginals(redaction);
        store.replace(id, back);
        journal.write("transcript.restore", id.value(), null);
    }

    /// Deletes what a redaction took out; from here on it cannot be undone.
    @May(act = "transcript.redact", roles = Role.RESEARCHER)
    void forget(FieldStudyId study, TranscriptId id, UUID redaction) {
        open(study, id);
        originals(id, redaction);
        redactions.deleteOriginals(redaction);
        journal.write("transcript.forget", id.value(), null);
    }

    private Map<Integer, List<Found>> originals(TranscriptId id, UUID redaction) {
        if (redactions.list(id).stream().noneMatch(one -> one.id().equals(redaction))) {
            throw Problem.refuse(new InterviewProblem.Unknown());
        }
        var originals = redactions.listOriginals(redaction);
        if (originals.isEmpty()) {
            throw Problem.refuse(new InterviewProblem.OriginalGone());
        }
        return originals;
    }

    /// Locks an edition: nobody changes a word any more, redacted words are gone, and it may be coded.
    @May(act = "transcript.lock", roles = Role.RESEARCHER)
    public void lock(FieldStudyId study, TranscriptId id) {
        open(study, id);
        redactions.deleteOriginals(id);
        var words = new Spoken(store.listTurns(id));
        store.insert(id, words.lock(Acting.get().account(), clock.instant()));
        journal.write("transcript.lock", id.value(), null);
    }

    private Material open(FieldStudyId study, TranscriptId id) {
        store.hold(find(study, id).interview().id());
        var material = find(study, id);
        material.transcript().requireOpen();
        return material;
    }

    /// Lists what may be coded in a study: of each interview that may be used the latest locked edition.
    @StudyTransaction(readOnly = true)
    @May(act = "transcript.list", roles = Role.RESEARCHER)
    public List<Material> listLocked(FieldStudyId study) {
        var usable = new HashMap<InterviewId, Interview>();
        var all = interviews.list(study).stream().filter(Interview::isUsable).toList();
        all.forEach(interview -> usable.put(interview.id(), interview));
        var latest = new HashMap<InterviewId, Transcript>();
        store.list(usable.keySet()).stream()
                .filter(Transcript::isLocked)
                .forEach(edition -> latest.putIfAbsent(edition.interview(), edition));
        return all.stream()
                .filter(interview -> latest.containsKey(interview.id()))
                .map(interview -> new Material(interview, Objects.requireNonNull(latest.get(interview.id()))))
                .toList();
    }

    /// Gives a locked edition, whether or not a later one is.
    @StudyTransaction(readOnly = true)
    @May(act = "transcript.list", roles = Role.RESEARCHER)
    public Material getLocked(FieldStudyId study, TranscriptId id) {
        var material = find(study, id);
        material.transcript().requireLocked();
        return material;
    }

    /// Gives a locked edition and lets nobody withdraw, or change what hangs on it, until this transaction ends.
    @May(act = "transcript.list", roles = Role.RESEARCHER)
    public Material holdLocked(FieldStudyId study, TranscriptId id) {
        store.hold(find(study, id).interview().id());
        return getLocked(study, id);
    }

    /// Gives the words of an edition and leaves a line that they were read.
    @May(act = "transcript.read", roles = Role.RESEARCHER)
    public Spoken read(Material material) {
        var id = material.transcript().id();
        journal.write("transcript.read", id.value(), null);
        return new Spoken(store.listTurns(id));
    }

    /// Gives the words of many editions, in the order asked for, and leaves a line for each.
    @May(act = "transcript.read", roles = Role.RESEARCHER)
    public Map<Material, Spoken> readAll(List<Material> materials) {
        var turns = store.listTurns(
                materials.stream().map(one -> one.transcript().id()).toList());
        var words = new LinkedHashMap<Material, Spoken>();
        for (var material : materials) {
            var id = material.transcript().id();
            journal.write("transcript.read", id.value(), null);
            words.put(material, new Spoken(turns.getOrDefault(id, List.of())));
        }
        return words;
    }

    /// Finds turns by the stems of Indonesian words, in what [#listLocked] lists; by informant and then as they stand.
    @May(act = "transcript.search", roles = Role.RESEARCHER)
    Slice<Hit> search(FieldStudyId study, PageRequest page) {
        var found = store.search(study, page);
        if (!found.isEmpty()) {
            journal.write("transcript.search", study.value(), null);
        }
        return Slice.of(found, page);
    }
}
