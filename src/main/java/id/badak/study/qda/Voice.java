package id.badak.study.qda;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.exchange.QdaFault;
import id.badak.study.exchange.QdaFile;
import id.badak.study.exchange.QdaReading;
import id.badak.study.exchange.Remark;
import id.badak.study.exchange.ReportJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What both commands say, and in which language: one that was asked for, otherwise Indonesian with
/// English beneath.
final class Voice {
    static final int DONE = 0;
    static final int NOT_WRITTEN = 1;
    static final int NOT_VALID = 1;
    static final int REFUSED = 2;

    private static final List<String> LANGUAGES = List.of("id", "en");

    /// More fill a terminal; the report has all.
    private static final int SHOWN = 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--language", paramLabel = "id|en", description = "Bahasa pesan / language of the messages")
    private @Nullable String language;

    @Option(
            names = "--report",
            paramLabel = "JSON",
            description = "Laporan untuk program lain / a report for other programs")
    private @Nullable Path report;

    /// Reads the file, or says in one sentence why it cannot be used.
    Optional<QdaReading> read(Path file) {
        if (refusesLanguage()) {
            return Optional.empty();
        }
        try {
            return Optional.of(QdaFile.read(file));
        } catch (QdaFault fault) {
            refuse(file, fault);
        } catch (IOException unreadable) {
            refuse("qda.fault.no-file", file);
        }
        return Optional.empty();
    }

    boolean refusesLanguage() {
        var asked = language;
        if (asked == null || LANGUAGES.contains(asked)) {
            return false;
        }
        refuse("qda.fault.language", asked);
        return true;
    }

    int refuse(Function<Texts, String> sentence) {
        say(err(), sentence);
        say(err(), texts -> texts.of("qda.nothing-written"));
        return REFUSED;
    }

    int refuse(Path file, QdaFault fault) {
        say(err(), texts -> fault.sentence(String.valueOf(file.getFileName()), texts));
        say(err(), texts -> texts.of("qda.nothing-written"));
        return fault.isOurs() ? NOT_WRITTEN : REFUSED;
    }

    int refuse(String key, Object fact) {
        say(err(), texts -> texts.of(key, fact.toString()));
        return REFUSED;
    }

    int notWritten(String key, Path file) {
        say(err(), texts -> texts.of(key, file));
        return NOT_WRITTEN;
    }

    void counts(QdaReading reading) {
        var project = reading.project();
        var texts = project.texts();
        long passages = texts.stream().mapToLong(text -> text.passages().size()).sum();
        long codings =
                texts.stream().mapToLong(text -> text.allCodings().count()).sum();
        say(
                out(),
                words -> words.of(
                        "qda.counts",
                        reading.shownName(),
                        project.allCodes().size(),
                        texts.size(),
                        project.sources().size() - texts.size(),
                        passages,
                        codings,
                        project.coders().size(),
                        project.memos().size()));
    }

    /// Says what was found, by kind; of many the first.
    void remarks(List<Remark> remarks) {
        for (var kind : Remark.Kind.values()) {
            var some = remarks.stream().filter(remark -> remark.kind() == kind).toList();
            if (some.isEmpty()) {
                continue;
            }
            say(out(), texts -> {
                var lines = new ArrayList<String>();
                lines.add(texts.of("qda.kind", kind));
                some.stream().limit(SHOWN).forEach(remark -> lines.add("  " + remark.sentence(texts)));
                if (some.size() > SHOWN) {
                    lines.add("  " + texts.of("qda.more", some.size() - SHOWN));
                }
                return String.join(System.lineSeparator(), lines);
            });
        }
    }

    /// Refuses a report that would take the place of a file that is read or written.
    boolean refusesReportAt(Path... files) {
        var asked = report;
        if (asked == null || Stream.of(files).noneMatch(file -> isSame(file, asked))) {
            return false;
        }
        refuse("qda.fault.report", asked);
        return true;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException missing) { // one of them is still to be written
            return real(one).equals(real(other));
        }
    }

    private static Path real(Path file) {
        var whole = file.toAbsolutePath().normalize();
        var folder = whole.getParent();
        try {
            return folder == null ? whole : folder.toRealPath().resolve(whole.getFileName());
        } catch (IOException missing) {
            return whole;
        }
    }

    void say(String key, Object... facts) {
        say(out(), texts -> texts.of(key, facts));
    }

    /// Writes the report where one was asked for.
    ///
    /// @return whether it was written, or none was asked for
    boolean report(String command, QdaReading reading, List<Remark> remarks) {
        if (report == null) {
            return true;
        }
        try {
            Files.write(report, ReportJson.bytes(command, reading, remarks));
        } catch (IOException unwritable) {
            notWritten("qda.fault.not-written", report);
            return false;
        }
        say("qda.report", report);
        return true;
    }

    private void say(PrintWriter writer, Function<Texts, String> sentence) {
        Texts.print(
                writer,
                Optional.ofNullable(language).filter(LANGUAGES::contains).map(Language::of),
                sentence);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
