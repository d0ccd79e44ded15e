package id.badak.study.qda;

import id.badak.study.exchange.QdaFault;
import id.badak.study.exchange.QdaFile;
import id.badak.study.exchange.QdaReading;
import id.badak.study.exchange.QdaReading.Format;
import id.badak.study.exchange.Remark.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./badak qda roundtrip IN OUT`: reads a file and writes it anew, as REFI describes it.
///
/// Exit codes: 0 written, 1 it could not be written or what came out was not the same, 2 the input or
/// the place of the report was refused and nothing was written.
@Command(
        name = "roundtrip",
        mixinStandardHelpOptions = true,
        description = {
            "Membaca berkas dan menulisnya kembali sesuai REFI-QDA; yang berubah disebut.",
            "Reads a file and writes it anew as REFI-QDA; what changes is said."
        })
final class RoundtripCommand implements Callable<Integer> {
    @Mixin
    private Voice voice = new Voice();

    @Parameters(index = "0", paramLabel = "IN", description = "Berkas .qdpx atau .qdc / the file")
    private Path from = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "Berkas baru .qdpx atau .qdc / the new file")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        var name = String.valueOf(to.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".qdpx") && !name.endsWith(".qdc")) {
            return voice.refuse("qda.fault.name", to);
        }
        if (voice.refusesReportAt(from, to)) {
            return Voice.REFUSED;
        }
        var format = name.endsWith(".qdc") ? Format.CODEBOOK : Format.PROJECT;
        return voice.read(from).map(reading -> write(reading, format)).orElse(Voice.REFUSED);
    }

    int write(QdaReading reading, Format format) {
        var remarks = new ArrayList<>(reading.remarks());
        try {
            remarks.addAll(QdaFile.write(reading, format, to));
        } catch (QdaFault fault) {
            return voice.refuse(from, fault);
        } catch (FileAlreadyExistsException taken) {
            return voice.notWritten("qda.fault.exists", to);
        } catch (IOException unwritable) {
            return voice.notWritten("qda.fault.not-written", to);
        }
        voice.counts(reading);
        voice.remarks(remarks);
        long changes = remarks.stream()
                .filter(remark -> remark.kind() == Kind.LOSS_IN || remark.kind() == Kind.LOSS_OUT)
                .count();
        if (changes == 0) {
            voice.say("qda.written", to);
        } else {
            voice.say("qda.written-but", to, changes);
        }
        return voice.report("roundtrip", reading, remarks) ? Voice.DONE : Voice.NOT_WRITTEN;
    }
}
