package id.badak.study.evaluation;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.dataset.DatasetFault;
import id.badak.study.findings.Analysis;
import id.badak.study.published.FiguresReader;
import id.badak.study.published.InputFault;
import id.badak.study.published.Judgement;
import id.badak.study.report.Reports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./badak evaluate`: published figures or a table of inspections in, a report of what they can
/// carry out. Which of the two a file is, is told by what stands in it.
///
/// Exit codes: 0 done, 1 the folder could not be written, 2 the input was refused and nothing was
/// written, not even the folder. The report holds both languages; `--language` picks the language
/// of what is said on the terminal, which otherwise is Indonesian with English beneath.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Menilai angka yang diterbitkan atau tabel pemeriksaan: apa yang dapat dikatakan, dan apa yang tidak.",
            "Evaluates published figures or a table of inspections: what can be said of them, and what cannot."
        })
public final class EvaluateCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NOT_WRITTEN = 1;
    private static final int REFUSED = 2;

    /// Source: ours. More take minutes.
    private static final int MOST_REPLICATES = 1_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "Berkas YAML, CSV, atau XLSX / the file")
    private Path input = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder hasil / the output folder")
    private Path out = Path.of("");

    @Option(names = "--language", paramLabel = "id|en", description = "Bahasa pesan / language of the messages")
    private @Nullable String language;

    @Option(names = "--columns", paramLabel = "MAP", description = "Nama kolom tabel (YAML) / names of its columns")
    private @Nullable Path columns;

    @Option(names = "--plan", paramLabel = "PLAN", description = "Rencana analisis (YAML) / the plan made before")
    private @Nullable Path plan;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Awal bilangan acak / seed of the random numbers (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "" + Analysis.Choices.USUAL_REPLICATES,
            description = "Banyaknya penarikan ulang / how often groups are drawn again (${DEFAULT-VALUE})")
    private int replicates;

    @Override
    public Integer call() {
        if (language != null && !List.of("id", "en").contains(language)) {
            return refuse("evaluation.fault.language", language);
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            return refuse("evaluation.fault.out-is-file", out);
        }
        if (replicates < Analysis.Choices.FEWEST_REPLICATES || replicates > MOST_REPLICATES) {
            return refuse("evaluation.fault.replicates", replicates);
        }
        byte[] bytes;
        try {
            if (PanelInput.isPanel(input)) {
                return evaluatePanel();
            }
            bytes = read();
        } catch (IOException unreadable) {
            return refuse("evaluation.fault.no-file", input);
        }
        return evaluate(bytes);
    }

    private int evaluate(byte[] bytes) {
        Map<String, byte[]> files;
        try {
            var judgement = Judgement.of(FiguresReader.read(fileName(), bytes));
            files = Reports.files(judgement, bytes);
        } catch (InputFault fault) {
            return refused(texts -> fault.sentence(fileName(), texts));
        }
        return write(files);
    }

    private int evaluatePanel() {
        Map<String, byte[]> files;
        try {
            files = new PanelInput(input, columns, plan, new Analysis.Choices(seed, replicates), this::progress)
                    .files();
        } catch (DatasetFault fault) {
            return refused(texts -> fault.sentence(fileName(), texts));
        } catch (PanelInput.Unusable unusable) {
            return refused(unusable::sentence);
        } catch (IOException unreadable) {
            return refuse("evaluation.fault.no-file", input);
        }
        return write(files);
    }

    /// One word for each step, on the side, so that what is piped on stays clean.
    private void progress(String key, Object fact) {
        say(err(), texts -> texts.of(key, fact));
    }

    private int refused(Function<Texts, String> sentence) {
        say(err(), sentence);
        say(err(), texts -> texts.of("evaluation.nothing-written"));
        return REFUSED;
    }

    private int write(Map<String, byte[]> files) {
        try {
            Files.createDirectories(out);
            for (var file : files.entrySet()) {
                Files.write(out.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException unwritable) {
            say(err(), texts -> texts.of("evaluation.fault.not-written", out));
            return NOT_WRITTEN;
        }
        say(out(), texts -> texts.of("evaluation.done", out.resolve("report.html")));
        return DONE;
    }

    /// Reads one byte more than is allowed, so that a huge file is refused and not loaded.
    private byte[] read() throws IOException {
        try (var stream = Files.newInputStream(input)) {
            return stream.readNBytes(FiguresReader.LARGEST_BYTES + 1);
        }
    }

    private int refuse(String key, Object fact) {
        say(err(), texts -> texts.of(key, fact.toString()));
        return REFUSED;
    }

    private void say(PrintWriter writer, Function<Texts, String> sentence) {
        Texts.print(writer, Optional.ofNullable(language).map(Language::of), sentence);
    }

    private String fileName() {
        return String.valueOf(input.getFileName());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
