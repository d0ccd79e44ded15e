package id.badak.study.qda;

import id.badak.study.exchange.QdaFault;
import id.badak.study.exchange.QdaFile;
import id.badak.study.exchange.QdaReading.Format;
import id.badak.study.exchange.Remark;
import id.badak.study.exchange.Remark.Kind;
import id.badak.study.folder.FolderFault;
import id.badak.study.folder.StudyFolder;
import id.badak.study.joint.JointReports;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./badak qda export --study DIR OUT`: a study for other programs, as REFI describes it.
///
/// What REFI has no place for goes into a file beside it, and each kind of it is said.
///
/// Exit codes: 0 written, 1 one of the two could not be written and neither is there, 2 the study was
/// refused and nothing was written.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Menulis kajian dari foldernya sebagai REFI-QDA; yang tidak muat ditaruh di berkas sebelahnya.",
            "Writes a study from its folder as REFI-QDA; what has no place there goes into a file beside it."
        })
final class ExportCommand implements Callable<Integer> {
    /// What a REFI file cannot hold and the file beside it does. Source: reference/evaluation.md, A3.
    private static final List<String> BESIDE = List.of(
            "eligibility",
            "editions",
            "agreement",
            "adjudications",
            "member-checks",
            "triangulation",
            "joint-display",
            "duties");

    @Mixin
    private Voice voice = new Voice();

    @Option(names = "--study", required = true, paramLabel = "DIR", description = "Folder kajian / the study folder")
    private Path study = Path.of("");

    @Parameters(paramLabel = "OUT", description = "Berkas baru .qdpx / the new file")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        if (!String.valueOf(to.getFileName()).toLowerCase(Locale.ROOT).endsWith(".qdpx")) {
            return voice.refuse("qda.fault.project-name", to);
        }
        var beside = to.resolveSibling(to.getFileName() + ".json");
        if (voice.refusesLanguage() || voice.refusesReportAt(to, beside)) {
            return Voice.REFUSED;
        }
        if (Files.exists(beside)) {
            return voice.notWritten("qda.fault.exists", beside);
        }
        try {
            return write(StudyFolder.read(study), beside);
        } catch (FolderFault fault) {
            return voice.refuse(fault::sentence);
        } catch (IOException unreadable) {
            return voice.refuse("qda.fault.no-file", study);
        }
    }

    private int write(StudyFolder read, Path beside) {
        var remarks = new ArrayList<Remark>();
        try {
            remarks.addAll(QdaFile.write(read.inquiry().project(), Format.PROJECT, to));
        } catch (QdaFault fault) {
            return voice.refuse(to, fault);
        } catch (FileAlreadyExistsException taken) {
            return voice.notWritten("qda.fault.exists", to);
        } catch (IOException unwritable) {
            return voice.notWritten("qda.fault.not-written", to);
        }
        try {
            Files.write(beside, JointReports.results(read.inquiry(), read.origin()), StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            forget();
            return voice.notWritten("qda.fault.not-written", beside);
        }
        var name = String.valueOf(beside.getFileName());
        BESIDE.forEach(what -> remarks.add(new Remark(Kind.LOSS_OUT, "beside", 0, what, List.of(name))));
        return say(remarks);
    }

    /// One without the other would be read as the whole.
    private void forget() {
        try {
            Files.deleteIfExists(to);
        } catch (IOException stays) {
            voice.notWritten("qda.fault.not-written", to);
        }
    }

    private int say(List<Remark> remarks) {
        try {
            var reading = QdaFile.read(to);
            voice.counts(reading);
            voice.remarks(remarks);
            voice.say("qda.written-but", to, remarks.size());
            return voice.report("export", reading, remarks) ? Voice.DONE : Voice.NOT_WRITTEN;
        } catch (IOException gone) {
            return voice.notWritten("qda.fault.not-written", to);
        }
    }
}
