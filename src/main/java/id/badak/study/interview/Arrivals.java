package id.badak.study.interview;

import id.badak.database.StudyTransaction;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.study.interview.Interview.Way;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The door through which texts of other programs become interviews: with an informant, a conversation and a consent,
/// as every interview has them. Who brings one says all three; nothing of them is taken from the file.
@Service
@StudyTransaction
public class Arrivals {
    private final FieldStudies studies;
    private final Interviews interviews;
    private final Transcripts transcripts;
    private final TranscriptStore store;

    Arrivals(FieldStudies studies, Interviews interviews, Transcripts transcripts, TranscriptStore store) {
        this.studies = studies;
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.store = store;
    }

    /// A transcript that the office has or had.
    ///
    /// @param sha256 of its words; empty where it was never locked
    public record Known(TranscriptId id, FieldStudyId study, String sha256, boolean isWithdrawn) {}

    /// What is said of a text.
    ///
    /// @param informant of the study; null where it is somebody new
    /// @param added     whoever is new; null where it is somebody of the study
    record Told(
            @Nullable InformantId informant,
            FieldStudies.@Nullable Asked added,
            Interviews.Draft draft,
            LocalDate agreedOn,
            Way way) {}

    /// Lists which of these texts the office had before, by id or by their words. Of one that was withdrawn the words
    /// are gone and their digest stays, so that they do not come back under another name.
    @StudyTransaction(readOnly = true)
    @May(act = "transcript.list", roles = Role.RESEARCHER)
    public List<Known> listKnown(Collection<TranscriptId> ids, Collection<String> sha256s) {
        return store.listKnown(ids, sha256s);
    }

    /// Makes an interview of a text; its edition is locked at once. The same again is one interview.
    ///
    /// @param form that has no fault
    /// @throws id.badak.kernel.Refusal where the informant's number is taken, or the informant withdrew it before
    @May(act = "transcript.import", roles = Role.RESEARCHER)
    public void bring(FieldStudyId study, TranscriptId id, Arrival arrival, ArrivalForm form) {
        var told = form.told();
        var informant = Optional.ofNullable(told.added())
                .map(added -> studies.add(study, new InformantId(made("informant", study, id)), added)
                        .id())
                .orElseGet(told::informant);
        var interview =
                interviews.record(study, informant, new InterviewId(made("interview", study, id)), told.draft());
        if (interview.consent() == null) {
            interviews.agree(study, interview.id(), told.agreedOn(), told.way());
        }
        transcripts.bring(study, interview.id(), id, arrival);
    }

    private static UUID made(String kind, FieldStudyId study, TranscriptId id) {
        var all = "badak arrival %s %s %s".formatted(kind, study, id);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
