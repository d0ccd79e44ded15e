package id.badak.study.appraisal;

import id.badak.kernel.Language;
import id.badak.kernel.OneByOne;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Sha256;
import id.badak.kernel.Texts;
import id.badak.kernel.YamlNode;
import id.badak.study.appraisal.Appraisal.End.Outcome;
import id.badak.study.dataset.ColumnMap;
import id.badak.study.dataset.Dataset;
import id.badak.study.dataset.DatasetFault;
import id.badak.study.dataset.DatasetReader;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.extract.DatasetFiles;
import id.badak.study.extract.FrozenDataset;
import id.badak.study.extract.FrozenDatasetId;
import id.badak.study.extract.FrozenDatasets;
import id.badak.study.findings.Analysis;
import id.badak.study.findings.Finding.Question;
import id.badak.study.report.PanelProvenance;
import id.badak.study.report.Reports;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The door to appraisals: computes them, one after another, on a thread of its own; who asked may look at how far one
/// is.
///
/// The rows take the way of any table: as CSV, through the reader that `./badak evaluate` has. So its results are the
/// same to the byte.
@Component
public class Computations implements DisposableBean {
    /// Source: ours. An office has few researchers; more that wait than these are a mistake.
    private static final int MOST_WAITING = 8;

    private final Appraisals appraisals;
    private final Plans plans;
    private final FrozenDatasets datasets;
    private final DatasetFiles files;
    private final OneByOne<AppraisalId, Step> work = new OneByOne<>("appraisal", MOST_WAITING);

    Computations(Appraisals appraisals, Plans plans, FrozenDatasets datasets, DatasetFiles files) {
        this.appraisals = appraisals;
        this.plans = plans;
        this.datasets = datasets;
        this.files = files;
    }

    /// How far one is.
    ///
    /// @param number of the question that is asked now, from 1; 0 while it waits and while the rows are read
    record Step(int number, int of) {
        private static final List<Question> QUESTIONS = List.of(Question.values());

        static final Step FIRST = new Step(0, QUESTIONS.size());

        static Step at(Question question) {
            return new Step(QUESTIONS.indexOf(question) + 1, QUESTIONS.size());
        }
    }

    /// Asks for a computation as the acting researcher, who does not wait for it.
    ///
    /// @throws id.badak.kernel.Refusal when the rows are gone, the plan is not locked, or too many wait
    void begin(AppraisalId id, FrozenDatasetId dataset, Appraisals.Wish wish) {
        var noted = appraisals.note(id, dataset, wish);
        if (noted.isEmpty()) {
            return;
        }
        if (!work.begin(id, Step.FIRST, () -> end(noted.get()))) {
            appraisals.end(id, Outcome.FAILED, Map.of());
            throw Problem.refuse(new AppraisalProblem.TooManyWaiting());
        }
    }

    /// Asks for a computation under a locked plan and waits for it.
    public void run(AppraisalId id, FrozenDatasetId dataset, PlanId plan) {
        appraisals
                .note(id, dataset, new Appraisals.Wish(plan, PeriodUnit.YEAR, 1, Analysis.Choices.USUAL_REPLICATES))
                .ifPresent(one -> work.run(id, () -> end(one)));
    }

    /// Finds how far it is; empty when this node does not compute it.
    Optional<Step> findStep(AppraisalId id) {
        return work.findStep(id);
    }

    private void end(Appraisal appraisal) throws IOException {
        try {
            appraisals.end(appraisal.id(), Outcome.DONE, results(appraisal));
        } catch (DatasetFault unusable) {
            appraisals.end(appraisal.id(), Outcome.FAILED, sentences(unusable));
        } catch (Refusal discardedMeanwhile) {
            appraisals.end(appraisal.id(), Outcome.FAILED, Map.of());
        } catch (RuntimeException | IOException failed) {
            appraisals.end(appraisal.id(), Outcome.FAILED, Map.of());
            throw failed;
        }
    }

    private Map<String, byte[]> results(Appraisal appraisal) throws IOException {
        var under = appraisal.plan();
        var plan =
                under == null ? Optional.<PlanEdition>empty() : Optional.of(plans.get(under.plan(), under.edition()));
        var columns = columns(appraisal.unit());
        var table = table(datasets.get(appraisal.dataset()), columns);
        var analysis = Analysis.of(
                table,
                plan.map(edition -> edition.read(LocalDate.EPOCH)),
                new Analysis.Choices(appraisal.seed(), appraisal.replicates()),
                question -> work.step(appraisal.id(), Step.at(question)));
        var provenance = PanelProvenance.of(
                table.origin().sha256(),
                columns.map(map -> Sha256.of(map).hex()),
                plan.map(edition -> Sha256.of(edition.text()).hex()));
        var all = new LinkedHashMap<>(Reports.files(analysis, provenance));
        for (var language : Language.values()) {
            all.put(FindingsView.file(language), FindingsView.render(analysis, provenance, appraisal, language));
        }
        return all;
    }

    /// As `--columns` takes it; a year needs none.
    static Optional<String> columns(PeriodUnit unit) {
        return unit == PeriodUnit.YEAR ? Optional.empty() : Optional.of("period: " + unit.code() + "\n");
    }

    private Dataset table(FrozenDataset dataset, Optional<String> columns) throws IOException {
        var map = columns.map(text -> ColumnMap.read(YamlNode.read("columns.yaml", new StringReader(text))))
                .orElseGet(ColumnMap::usual);
        Path file = Files.createTempFile("badak-", ".csv");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                files.begin(dataset).writeCsv(out);
            }
            var table = new DatasetReader(map, _ -> {}).read(file);
            if (!table.origin().sha256().equals(dataset.seal().sha256())) {
                throw new IOException("dataset " + dataset.id() + " is not what was sealed");
            }
            return table;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Map<String, byte[]> sentences(DatasetFault fault) {
        var all = new LinkedHashMap<String, byte[]>();
        for (var language : Language.values()) {
            all.put(
                    FindingsView.file(language),
                    fault.sentence("data.csv", Texts.in(language)).getBytes(StandardCharsets.UTF_8));
        }
        return all;
    }

    @Override
    public void destroy() {
        work.close();
    }
}
