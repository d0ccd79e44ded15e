package id.badak.study.qda;

import id.badak.study.exchange.QdaReading;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./badak qda check FILE`.
///
/// Exit codes: 0 it keeps the schema and REFI's rules, 1 it can be read and does not (or the report
/// could not be written), 2 it cannot be used.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Memeriksa apakah berkas memenuhi REFI-QDA, dan apa yang tidak akan terambil.",
            "Checks whether a file keeps REFI-QDA, and what would not be taken in."
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Voice voice = new Voice();

    @Parameters(paramLabel = "FILE", description = "Berkas .qdpx atau .qdc / the file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        if (voice.refusesReportAt(file)) {
            return Voice.REFUSED;
        }
        return voice.read(file).map(this::say).orElse(Voice.REFUSED);
    }

    private int say(QdaReading reading) {
        voice.counts(reading);
        voice.remarks(reading.remarks());
        voice.say(reading.isValid() ? "qda.valid" : "qda.not-valid");
        boolean reported = voice.report("check", reading, reading.remarks());
        return reading.isValid() && reported ? Voice.DONE : Voice.NOT_VALID;
    }
}
