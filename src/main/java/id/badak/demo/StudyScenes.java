package id.badak.demo;

import id.badak.kernel.Ids;
import id.badak.registry.programme.Chain;
import id.badak.study.inquiry.Considered;
import id.badak.study.inquiry.InformantRole;
import id.badak.study.interview.FieldStudies;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Informant.Part;
import id.badak.study.interview.InformantId;
import id.badak.study.interview.Interview.Mode;
import id.badak.study.interview.Interview.Way;
import id.badak.study.interview.InterviewId;
import id.badak.study.interview.Interviews;
import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// A researcher asks those whom `demo/kajian/informan.csv` lists, and takes in what each said in the acceptance example
/// of a study, `programme/studies/contoh-badak-banten`.
///
/// All of it is made up, and its title says so.
@Component
class StudyScenes {
    /// The number of who was asked last.
    private static final int LAST = 12;

    private static final String INFORMANTS = "/demo/kajian/informan.csv";

    private final FieldStudies studies;
    private final Interviews interviews;
    private final Transcripts transcripts;
    private final StudyFindings findings;
    private final StudyAnswers answers;
    private final Words words;

    StudyScenes(
            FieldStudies studies,
            Interviews interviews,
            Transcripts transcripts,
            StudyFindings findings,
            StudyAnswers answers,
            Words words) {
        this.studies = studies;
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.findings = findings;
        this.answers = answers;
        this.words = words;
    }

    void tell(Company company, LocalDate today) {
        var study = new FieldStudyId(Ids.next());
        Scene.run(company.the("RESEARCHER"), today.minusMonths(2), () -> {
            studies.begin(
                    study,
                    new FieldStudies.Draft(
                            words.of("kajian.judul"), words.of("kajian.pertanyaan"), words.of("kajian.syarat")));
            read(INFORMANTS).lines().skip(1).forEach(row -> ask(study, List.of(row.split(",", -1)), today));
        });
        var example = StudyExample.read();
        Scene.run(
                company.the("RESEARCHER"),
                today.minusMonths(2),
                () -> left(study, example.since().considered(), today.minusMonths(2)));
        answers.tell(company, study, example, findings.tell(company, study, example, today), today);
    }

    private void ask(FieldStudyId study, List<String> row, LocalDate today) {
        int number = Integer.parseInt(row.get(0));
        var heldOn = today.minusMonths(2).minusDays(LAST - number);
        var informant = new InformantId(Ids.next());
        studies.add(
                study,
                informant,
                new FieldStudies.Asked(
                        number,
                        Part.valueOf(row.get(1)),
                        row.get(2).isEmpty() ? null : Chain.valueOf(row.get(2)),
                        row.get(3),
                        heldOn.minusMonths(Integer.parseInt(row.get(4))).withDayOfMonth(1),
                        row.get(7)));
        var interview = new InterviewId(Ids.next());
        interviews.record(
                study,
                informant,
                interview,
                new Interviews.Draft(
                        heldOn, Integer.parseInt(row.get(5)), Mode.valueOf(row.get(6)), words.of("kajian.pedoman")));
        interviews.agree(study, interview, heldOn, Way.WRITTEN);
        var transcript = new TranscriptId(Ids.next());
        transcripts.paste(
                study,
                interview,
                transcript,
                read("/programme/studies/contoh-badak-banten/interviews/%02d.txt".formatted(number)));
        transcripts.lock(study, transcript);
    }

    /// Those of the example who left mentoring: nobody interviews them, and the study counts them.
    private void left(FieldStudyId study, List<Considered> considered, LocalDate on) {
        int number = LAST;
        for (var one : considered) {
            if (one.standing().left()) {
                number++;
                var informant = new InformantId(Ids.next());
                var isProducer = one.role() == InformantRole.PRODUCER;
                studies.add(
                        study,
                        informant,
                        new FieldStudies.Asked(
                                number,
                                isProducer ? Part.PRODUCER : Part.DISTRIBUTOR,
                                isProducer ? Chain.PRODUCTION : Chain.DISTRIBUTION,
                                one.cluster(),
                                on.minusMonths(one.standing().months()).withDayOfMonth(1),
                                ""));
                studies.noteLeaving(study, informant, Ids.next(), on.withDayOfMonth(1));
            }
        }
    }

    private static String read(String file) {
        try (var stream = Objects.requireNonNull(StudyScenes.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
