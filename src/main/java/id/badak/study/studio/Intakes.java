package id.badak.study.studio;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.study.exchange.QdaReading;
import id.badak.study.interview.ArrivalForm;
import id.badak.study.interview.Arrivals;
import id.badak.study.interview.FieldStudies;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Informant;
import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The door through which other programs' projects come in.
@Service
@StudyTransaction
class Intakes {
    private final Codebooks codebooks;
    private final CodebookStore codes;
    private final Transcripts transcripts;
    private final CodingStore codings;
    private final Codings desks;
    private final FieldStudies studies;
    private final Arrivals arrivals;
    private final ProjectReports reports;
    private final Journal journal;
    private final Clock clock;

    Intakes(
            Codebooks codebooks,
            CodebookStore codes,
            Transcripts transcripts,
            CodingStore codings,
            Codings desks,
            FieldStudies studies,
            Arrivals arrivals,
            ProjectReports reports,
            Journal journal,
            Clock clock) {
        this.codebooks = codebooks;
        this.codes = codes;
        this.transcripts = transcripts;
        this.codings = codings;
        this.desks = desks;
        this.studies = studies;
        this.arrivals = arrivals;
        this.reports = reports;
        this.journal = journal;
        this.clock = clock;
    }

    /// A file beside the study that it would come into.
    ///
    /// @param isDone whether the acting person took the same file in before
    record Looked(Codebooks.Opened book, Intake intake, List<Informant> informants, boolean isDone) {}

    /// Says what would come in; writes nothing but that transcripts were read.
    @May(act = "coding.import", roles = Role.RESEARCHER)
    Looked look(FieldStudyId study, QdaReading reading, String sha256) {
        var book = codebooks.open(study);
        var texts = transcripts.readAll(transcripts.listLocked(study));
        var desks = codings.listDesks(
                texts.keySet().stream().map(one -> one.transcript().id()).toList());
        var open = desks.entrySet().stream()
                .filter(entry -> entry.getValue().mayCode(me()))
                .map(entry -> entry.getKey())
                .collect(Collectors.toSet());
        var elsewhere = codes.listElsewhere(study, Intake.ids(reading.project()));
        var beside = new IntakeTexts(study, reading.project().texts(), texts);
        var known = arrivals.listKnown(beside.ids(), beside.sha256s());
        var intake = Intake.of(study, reading, new Intake.Here(book.tree(), elsewhere, beside, known, open, me()));
        return new Looked(book, intake, studies.listInformants(study), codes.isImported(study, me(), sha256));
    }

    /// What came in.
    record Taken(int codes, int texts, int codings) {}

    /// Takes a file in; the same file again changes nothing.
    ///
    /// @param coder  who of the file is the acting person; empty takes no codings
    /// @param chosen the texts that come in as well, without a fault
    @May(act = "coding.import", roles = Role.RESEARCHER)
    Taken take(FieldStudyId study, QdaReading reading, String sha256, Optional<UUID> coder, List<ArrivalForm> chosen) {
        var looked = look(study, reading, sha256).intake();
        int texts = bring(study, looked, chosen);
        var intake = texts == 0 ? looked : look(study, reading, sha256).intake();
        var found = coder.map(one -> intake.codings(one, clock.instant())).orElse(List.of());
        hold(study, found.stream().map(Coding::transcript).collect(Collectors.toSet()));
        codebooks.take(study, intake.codes());
        int marked = codings.insertAll(found);
        var isFirst = codes.insertImport(study, sha256, intake.codes().size(), marked, clock.instant());
        var taken = new Taken(intake.codes().size(), texts, marked);
        if (isFirst || marked > 0 || texts > 0) {
            journal.write("coding.import", study.value(), null);
            reports.keepImport(
                    study, sha256, reading.format(), reading.isValid(), taken, intake.kept(coder.orElse(null)));
        }
        return taken;
    }

    /// Makes interviews of texts. Who says that they never mentored an informant begins to code them, as at the desk.
    private int bring(FieldStudyId study, Intake intake, List<ArrivalForm> chosen) {
        int texts = 0;
        for (var offer : intake.offers()) {
            for (var form : chosen) {
                if (form.text().equals(offer.text().id())) {
                    arrivals.bring(study, offer.id(), offer.arrival(), form);
                    if (form.isApart()) {
                        desks.begin(study, offer.id());
                    }
                    texts++;
                }
            }
        }
        return texts;
    }

    private void hold(FieldStudyId study, Set<TranscriptId> ids) {
        ids.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(id -> {
                    transcripts.holdLocked(study, id);
                    if (!codings.desk(id).mayCode(me())) {
                        throw Problem.refuse(new StudioProblem.ChangedMeanwhile());
                    }
                });
    }

    private static AccountId me() {
        return Acting.get().account();
    }
}
