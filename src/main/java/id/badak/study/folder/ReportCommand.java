package id.badak.study.folder;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.joint.JointReports;
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

/// `./badak report`: the folder of a qualitative study in, its report out.
///
/// Exit codes: 0 done, 1 the folder could not be written, 2 the study was refused and nothing was
/// written, not even the folder. The report holds both languages; `--language` picks the language of
/// what is said on the terminal, which otherwise is Indonesian with English beneath.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Menyusun laporan kajian kualitatif dari foldernya, dengan angka di sebelah kata-kata.",
            "Makes the report of a qualitative study from its folder, with the numbers beside the words."
        })
public final class ReportCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NOT_WRITTEN = 1;
    private static final int REFUSED = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--study", required = true, paramLabel = "DIR", description = "Folder kajian / the study folder")
    private Path study = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder hasil / the output folder")
    private Path out = Path.of("");

    @Option(names = "--language", paramLabel = "id|en", description = "Bahasa pesan / language of the messages")
    private @Nullable String language;

    @Override
    public Integer call() {
        if (language != null && !List.of("id", "en").contains(language)) {
            return refuse(texts -> texts.of("folder.fault.language", String.valueOf(language)));
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            return refuse(texts -> texts.of("folder.fault.out-is-file", out.toString()));
        }
        Map<String, byte[]> files;
        try {
            if (isWithinStudy()) {
                return refuse(texts -> texts.of("folder.fault.out-in-study", out.toString()));
            }
            var read = StudyFolder.read(study);
            files = JointReports.files(read.inquiry(), read.origin());
        } catch (FolderFault fault) {
            return refuse(fault::sentence);
        } catch (IOException unreadable) {
            return refuse(texts -> texts.of("folder.fault.unreadable", study.toString()));
        }
        return write(files);
    }

    /// The results have the name of a file that a study is read from.
    private boolean isWithinStudy() throws IOException {
        return real(out).startsWith(real(study));
    }

    /// Where a path leads through all links, as far as it is there.
    private static Path real(Path path) throws IOException {
        var whole = path.toAbsolutePath();
        for (Path at = whole; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                var real = at.toRealPath();
                return at.equals(whole)
                        ? real
                        : real.resolve(whole.subpath(at.getNameCount(), whole.getNameCount()))
                                .normalize();
            }
        }
        return whole.normalize();
    }

    private int write(Map<String, byte[]> files) {
        try {
            Files.createDirectories(out);
            for (var file : files.entrySet()) {
                Files.write(out.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException unwritable) {
            say(spec.commandLine().getErr(), texts -> texts.of("folder.fault.not-written", out.toString()));
            return NOT_WRITTEN;
        }
        say(
                spec.commandLine().getOut(),
                texts -> texts.of("folder.done", out.resolve("report.html").toString()));
        return DONE;
    }

    private int refuse(Function<Texts, String> sentence) {
        say(spec.commandLine().getErr(), sentence);
        say(spec.commandLine().getErr(), texts -> texts.of("folder.nothing-written"));
        return REFUSED;
    }

    private void say(PrintWriter writer, Function<Texts, String> sentence) {
        Texts.print(
                writer,
                Optional.ofNullable(language)
                        .filter(List.of("id", "en")::contains)
                        .map(Language::of),
                sentence);
    }
}
