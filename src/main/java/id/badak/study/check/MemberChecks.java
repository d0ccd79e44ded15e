package id.badak.study.check;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.kernel.Typed;
import id.badak.study.check.CheckStore.Tally;
import id.badak.study.check.Quoted.Place;
import id.badak.study.inquiry.MemberCheck;
import id.badak.study.inquiry.Quotation;
import id.badak.study.interview.FieldStudies;
import id.badak.study.interview.FieldStudy;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Interview;
import id.badak.study.interview.InterviewId;
import id.badak.study.interview.InterviewWithdrawn;
import id.badak.study.interview.Interviews;
import id.badak.study.interview.Spoken;
import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.sound.RecordingId;
import id.badak.study.sound.Recordings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// The researchers' door to what informants are asked and what they answered. What answers itself comes in by
/// [Replies].
@Service
@StudyTransaction
public class MemberChecks {
    private final FieldStudies studies;
    private final Interviews interviews;
    private final Transcripts transcripts;
    private final Recordings recordings;
    private final CheckStore store;
    private final Journal journal;
    private final Clock clock;

    MemberChecks(
            FieldStudies studies,
            Interviews interviews,
            Transcripts transcripts,
            Recordings recordings,
            CheckStore store,
            Journal journal,
            Clock clock) {
        this.studies = studies;
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.recordings = recordings;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// A transcript to choose words from.
    record Source(FieldStudy study, Material material, Spoken words) {}

    @May(act = "check.prepare", roles = Role.RESEARCHER)
    Source begin(FieldStudyId study, TranscriptId transcript) {
        var material = transcripts.getLocked(study, transcript);
        return new Source(studies.get(study), material, transcripts.read(material));
    }

    /// Prepares what an informant is to be asked; a form that is sent twice prepares one.
    ///
    /// @param summary in plain words
    /// @param places  of the informant's own words in the locked transcript
    @May(act = "check.prepare", roles = Role.RESEARCHER)
    Check prepare(FieldStudyId study, CheckId id, TranscriptId transcript, String summary, List<Place> places) {
        var material = transcripts.holdLocked(study, transcript);
        var said = Typed.strip(summary);
        if (said.isEmpty() || !Typed.fits(said, CheckWords.LONGEST_SUMMARY)) {
            throw Problem.refuse(new CheckProblem.SaySummary(CheckWords.LONGEST_SUMMARY));
        }
        var words = new CheckWords(said, Quoted.cut(transcripts.read(material), places), "", Map.of());
        var check = new Check(
                id,
                study,
                material.interview().id(),
                transcript,
                material.interview().heldOn(),
                Acting.get().account(),
                clock.instant(),
                null,
                null,
                null);
        if (!store.insert(check, words)) {
            var before = get(study, id);
            var wordsBefore = words(id);
            if (!before.transcript().equals(transcript)
                    || !wordsBefore.summary().equals(said)
                    || !wordsBefore.quotations().equals(words.quotations())) {
                throw Problem.refuse(new CheckProblem.SentBefore());
            }
            return before;
        }
        journal.write("check.prepare", id.value(), null);
        return check;
    }

    /// Asks an informant about words of theirs in a locked transcript, and gives the link to be handed on.
    @May(act = "check.send", roles = Role.RESEARCHER)
    public String ask(FieldStudyId study, TranscriptId transcript, String summary, List<Quotation> said) {
        var places = said.stream().map(one -> new Place(one.start(), one.end())).toList();
        var check = prepare(study, new CheckId(Ids.next()), transcript, summary, places);
        return send(study, check.id()).link().text();
    }

    /// Makes a link for a check whose interview may be used; what link there was is good no more. Its secret is given
    /// here and kept nowhere.
    @May(act = "check.send", roles = Role.RESEARCHER)
    Made send(FieldStudyId study, CheckId id) {
        var material = transcripts.holdLocked(study, get(study, id).transcript());
        var check = get(study, id);
        check.requireUnanswered();
        var now = clock.instant();
        var link = CheckLink.fresh(Acting.get().office());
        store.revoke(id, Acting.get().account(), now);
        store.insert(id, Ids.next(), link, Acting.get().account(), now, now.plus(Check.LIFE));
        journal.write("check.send", id.value(), null);
        return new Made(material.interview().informant().label(), link, now.plus(Check.LIFE));
    }

    record Made(String informant, CheckLink link, Instant until) {}

    /// Ends the link of a check; one that has none is left as it is.
    @May(act = "check.send", roles = Role.RESEARCHER)
    void revoke(FieldStudyId study, CheckId id) {
        interviews.hold(get(study, id).interview());
        get(study, id).requireUnanswered();
        if (store.revoke(id, Acting.get().account(), clock.instant()) > 0) {
            journal.write("check.revoke", id.value(), null);
        }
    }

    /// A page of the checks of a study, with their interviews; no word of anybody.
    record Listed(
            FieldStudy study,
            Slice<Check> checks,
            Tally tally,
            Map<InterviewId, Interview> interviews,
            List<Material> locked,
            Instant now) {}

    @StudyTransaction(readOnly = true)
    @May(act = "check.list", roles = Role.RESEARCHER)
    Listed list(FieldStudyId id, PageRequest page) {
        return new Listed(
                studies.get(id),
                Slice.of(store.list(id, page), page),
                store.tally(id),
                interviews(id),
                transcripts.listLocked(id),
                clock.instant());
    }

    private Map<InterviewId, Interview> interviews(FieldStudyId study) {
        var all = new HashMap<InterviewId, Interview>();
        interviews.list(study).forEach(interview -> all.put(interview.id(), interview));
        return all;
    }

    /// One check with its words: what was said, and beside it what they say now.
    record Opened(
            FieldStudy study,
            Check check,
            Interview interview,
            CheckWords words,
            Optional<RecordingId> spoken,
            Instant now) {}

    @May(act = "check.read", roles = Role.RESEARCHER)
    Opened look(FieldStudyId study, CheckId id) {
        var check = get(study, id);
        journal.write("check.read", id.value(), null);
        return new Opened(
                studies.get(study),
                check,
                Objects.requireNonNull(interviews(study).get(check.interview())),
                words(id),
                Optional.ofNullable(recordings.listAnswers(List.of(id.value())).get(id.value())),
                clock.instant());
    }

    private Check get(FieldStudyId study, CheckId id) {
        return store.find(study, id).orElseThrow(() -> Problem.refuse(new CheckProblem.Unknown()));
    }

    private CheckWords words(CheckId id) {
        return Objects.requireNonNull(store.words(List.of(id)).get(id));
    }

    /// Lists the checks of a study as a report takes them, by number of informant: of each the one that was sent last.
    /// Of who has an interview that may be used it is one about such. Who took back all of theirs is withdrawn,
    /// whichever way they did it, and has no words. Places count the edition that was quoted.
    @May(act = "check.read", roles = Role.RESEARCHER)
    public List<MemberCheck> list(FieldStudyId study) {
        var theirs = interviews(studies.get(study).id());
        var latest = new LinkedHashMap<String, Check>();
        var standing = theirs.values().stream()
                .filter(Interview::isUsable)
                .map(interview -> interview.informant().label())
                .collect(Collectors.toSet());
        for (var check : store.listSent(study)) {
            var interview = Objects.requireNonNull(theirs.get(check.interview()));
            var label = interview.informant().label();
            if (interview.isUsable() || !standing.contains(label)) {
                latest.put(label, check);
            }
        }
        var spoken = recordings
                .listAnswers(latest.values().stream()
                        .map(check -> check.id().value())
                        .toList())
                .keySet();
        var words = store.words(latest.values().stream().map(Check::id).toList());
        latest.values().forEach(check -> journal.write("check.read", check.id().value(), null));
        return latest.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> report(
                        entry.getKey(),
                        entry.getValue(),
                        Objects.requireNonNull(theirs.get(entry.getValue().interview())),
                        Objects.requireNonNull(words.get(entry.getValue().id())),
                        spoken.contains(entry.getValue().id().value())))
                .toList();
    }

    private MemberCheck report(String informant, Check check, Interview interview, CheckWords words, boolean isSpoken) {
        var sentOn = day(Objects.requireNonNull(check.sentAt()));
        var withdrawal = interview.withdrawal();
        if (withdrawal != null) {
            return Given.withdrawn().report(informant, sentOn, day(withdrawal.notedAt()), List.of());
        }
        var reply = check.reply();
        if (reply == null) {
            return new MemberCheck(informant, sentOn, Optional.empty());
        }
        return new Given(reply.answer(), words.remark(), words.corrections(), isSpoken)
                .report(informant, sentOn, day(reply.at()), words.quotations());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /// Whoever withdraws an interview, here or at its page, takes the words of its checks along.
    @EventListener
    public void on(InterviewWithdrawn withdrawn) {
        store.deleteWords(withdrawn.interview());
    }
}
