package id.badak.demo;

import id.badak.study.folder.StudyFolder;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.inquiry.JointClaim;
import id.badak.study.inquiry.Mark;
import id.badak.study.inquiry.MemberCheck;
import id.badak.study.inquiry.Quotation;
import id.badak.study.inquiry.Theme;
import id.badak.study.material.Code;
import id.badak.study.material.TextSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The acceptance example of a study, `programme/studies/contoh-badak-banten`, twice.
///
/// Whoever took an interview back is quoted by nothing that the folder has. In the demo they are until they do, so that
/// it can be seen how their words go.
///
/// @param before as if nobody had taken an interview back
/// @param since  as a report of the folder would have it
record StudyExample(Inquiry before, Inquiry since) {
    private static final String FOLDER = "/programme/studies/contoh-badak-banten/";
    private static final String CHECKS = "checks.yaml";
    private static final List<String> FILES = List.of(
            "study.yaml", "informants.yaml", CHECKS, "claims.yaml", "codebook.yaml", "codings.yaml", "results.json");
    private static final int INTERVIEWS = 12;

    static StudyExample read() {
        try {
            var folder = Files.createTempDirectory("badak-contoh");
            var interviews = Files.createDirectory(folder.resolve("interviews"));
            var copied = new ArrayList<Path>();
            try {
                for (var file : FILES) {
                    copied.add(copy(FOLDER + file, folder.resolve(file)));
                }
                for (int number = 1; number <= INTERVIEWS; number++) {
                    var file = "%02d.txt".formatted(number);
                    copied.add(copy(FOLDER + "interviews/" + file, interviews.resolve(file)));
                }
                var since = StudyFolder.read(folder).inquiry();
                forgetWithdrawals(folder.resolve(CHECKS));
                return new StudyExample(StudyFolder.read(folder).inquiry(), since);
            } finally {
                for (var file : copied) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(interviews);
                Files.deleteIfExists(folder);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path copy(String resource, Path to) throws IOException {
        try (var stream = Objects.requireNonNull(StudyExample.class.getResourceAsStream(resource), resource)) {
            Files.copy(stream, to);
            return to;
        }
    }

    /// Each answer without words stands in one line of its own.
    private static void forgetWithdrawals(Path checks) throws IOException {
        var all = Files.readString(checks, StandardCharsets.UTF_8);
        var kept = all.lines()
                .filter(line -> !line.contains(MemberCheck.Answer.WITHDRAWN.name()))
                .collect(Collectors.joining("\n"));
        Files.writeString(checks, kept, StandardCharsets.UTF_8);
    }

    List<Theme> themes() {
        return before.themes().stream()
                .map(theme -> new Theme(
                        theme.code(),
                        theme.name(),
                        theme.categories(),
                        theme.change(),
                        withLeaving(theme.quotations(), theme.code()),
                        theme.against()))
                .toList();
    }

    List<JointClaim> claims() {
        return before.claims().stream()
                .map(claim -> new JointClaim(
                        claim.id(),
                        claim.words(),
                        claim.theme(),
                        claim.estimates(),
                        withLeaving(claim.quotations(), claim.theme()),
                        claim.triangulation(),
                        claim.fit(),
                        claim.inference(),
                        claim.inferred()))
                .toList();
    }

    /// The first words of a theme of each who takes them back later.
    private List<Quotation> withLeaving(List<Quotation> said, UUID theme) {
        var codes = before.codebook().get(theme).withAll().map(Code::id).collect(Collectors.toSet());
        var leaving = since.withdrawals().stream()
                .flatMap(gone -> before.marks().stream()
                        .filter(mark -> mark.informant().equals(gone.informant()) && codes.contains(mark.code()))
                        .limit(1))
                .map(this::words);
        return Stream.concat(said.stream(), leaving).toList();
    }

    Quotation words(Mark mark) {
        var text = before.interview(mark.informant()).text();
        var all = before.project().texts().stream()
                .filter(source -> source.id().equals(text))
                .map(TextSource::text)
                .map(TextSource.Text.Known.class::cast)
                .findFirst()
                .orElseThrow()
                .words();
        int from = all.offsetByCodePoints(0, mark.start());
        return new Quotation(
                mark.informant(),
                mark.start(),
                mark.end(),
                all.substring(from, all.offsetByCodePoints(from, mark.end() - mark.start())));
    }
}
