package id.badak.journal;

import id.badak.kernel.Language;
import id.badak.kernel.Sha256;
import id.badak.kernel.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder for whoever answers for an incident: whose data was touched, by which accounts, how and when, the journal's
/// own lines, and drafts of both notices. Ids only: names are added by whoever may read them.
///
/// Source: UU 27/2022 article 46, read in secondary sources: notice within three times twenty-four hours to the people
/// concerned and to the agency, of what data, when and how, and what is done. The agency was not named in them.
final class IncidentPack implements AutoCloseable {
    private static final Duration NOTICE = Duration.ofDays(3);
    private static final String NO_DEED = "-";

    private final Path folder;
    private final Incident incident;
    private final BufferedWriter lines;
    private final Map<UUID, Touched> enterprises = new TreeMap<>();
    private final Map<UUID, Touched> accounts = new TreeMap<>();
    private final Map<String, Integer> acts = new TreeMap<>();
    private int lineCount;
    private int seenInLists;

    /// Makes the folder; a pack is never mixed with another.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when it is there
    IncidentPack(Path folder, Incident incident) throws IOException {
        this.folder = Files.createDirectory(folder);
        this.incident = incident;
        this.lines = Files.newBufferedWriter(folder.resolve("jejak.csv"));
        lines.write("zona,nomor,id,kapan,akun,peran,perbuatan,terhadap,usaha,tampil,sidik\n");
    }

    private static final class Touched {
        private final TreeSet<String> acts = new TreeSet<>();
        private final TreeSet<UUID> others = new TreeSet<>();
        private int lines;
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;

        void add(Link link, @Nullable UUID other) {
            lines++;
            acts.add(link.act());
            if (other != null) {
                others.add(other);
            }
            first = link.at().isBefore(first) ? link.at() : first;
            last = link.at().isAfter(last) ? link.at() : last;
        }
    }

    /// Takes an entry that the incident covers; passes over others.
    void add(Chains.Found found) {
        var link = found.link();
        if (!incident.covers(link)) {
            return;
        }
        lineCount++;
        acts.merge(link.act(), 1, Integer::sum);
        accounts.computeIfAbsent(link.account(), _ -> new Touched()).add(link, link.enterprise());
        if (link.enterprise() != null) {
            enterprises.computeIfAbsent(link.enterprise(), _ -> new Touched()).add(link, link.account());
        }
        if (link.seen() != null) {
            seenInLists += link.seen();
        }
        write(link, found.hash());
    }

    private void write(Link link, String hash) {
        try {
            lines.write(String.join(
                    ",",
                    link.zone(),
                    Long.toString(link.sequence()),
                    link.id().toString(),
                    link.at().toString(),
                    link.account().toString(),
                    link.role(),
                    link.act(),
                    link.subject().toString(),
                    link.enterprise() == null ? "" : link.enterprise().toString(),
                    link.seen() == null ? "" : link.seen().toString(),
                    hash));
            lines.write('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Writes the rest, and last of all the digest of every file.
    ///
    /// @param now from when the clock of the notice runs, if it is noticed now
    Summary finish(Verification verification, Instant now) throws IOException {
        lines.close();
        write("usaha.csv", table("usaha,baris,pertama,terakhir,perbuatan,akun", enterprises));
        write("akun.csv", table("akun,baris,pertama,terakhir,perbuatan,usaha", accounts));
        write("surat-pemilik.txt", letter("incident.letter.owner", now, verification));
        write("surat-lembaga.txt", letter("incident.letter.agency", now, verification));
        var digests = new StringBuilder();
        for (var name : new TreeSet<>(
                List.of("jejak.csv", "usaha.csv", "akun.csv", "surat-pemilik.txt", "surat-lembaga.txt"))) {
            try (var content = Files.newInputStream(folder.resolve(name))) {
                digests.append(Sha256.of(content).hex())
                        .append("  ")
                        .append(name)
                        .append('\n');
            }
        }
        write("sidik.txt", digests.toString());
        return new Summary(lineCount, enterprises.size(), accounts.size(), seenInLists);
    }

    /// @param seenInLists businesses on pages of lists, which the journal counts and does not name
    record Summary(int lines, int enterprises, int accounts, int seenInLists) {}

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static String table(String head, Map<UUID, Touched> all) {
        var text = new StringBuilder(head).append('\n');
        all.forEach((id, touched) -> text.append(id)
                .append(',')
                .append(touched.lines)
                .append(',')
                .append(touched.first)
                .append(',')
                .append(touched.last)
                .append(',')
                .append(String.join(" ", touched.acts))
                .append(',')
                .append(String.join(
                        " ", touched.others.stream().map(UUID::toString).toList()))
                .append('\n'));
        return text.toString();
    }

    private String letter(String key, Instant now, Verification verification) {
        var texts = Texts.in(Language.ID);
        var words = new LinkedHashMap<String, Integer>();
        acts.forEach((act, count) -> words.put(texts.has("act." + act) ? texts.of("act." + act) : act, count));
        var listed = words.entrySet().stream()
                .map(one -> "  %s: %d".formatted(one.getKey(), one.getValue()))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("  " + NO_DEED);
        return texts.of(
                key,
                at(incident.since()),
                at(incident.until()),
                String.valueOf(enterprises.size()),
                String.valueOf(seenInLists),
                listed,
                at(now.plus(NOTICE)),
                texts.of(verification.isIntact() ? "incident.intact" : "incident.tampered"));
    }

    private static String at(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm 'WIB'", Language.ID.locale())
                .withZone(ZoneId.of("Asia/Jakarta"))
                .format(instant);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
