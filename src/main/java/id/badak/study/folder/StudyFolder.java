package id.badak.study.folder;

import id.badak.kernel.YamlFault;
import id.badak.kernel.YamlNode;
import id.badak.study.exchange.QdaFault;
import id.badak.study.exchange.QdaFile;
import id.badak.study.inquiry.Gathered;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.inquiry.Numbers;
import id.badak.study.inquiry.Person;
import id.badak.study.inquiry.StudyPlan;
import id.badak.study.joint.Origin;
import id.badak.study.material.Project;
import id.badak.study.material.TextSource;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// A study folder as it was read.
///
/// @param origin what it was read from, for the report to name
public record StudyFolder(Inquiry inquiry, Origin origin) {
    private static final Pattern NUMBER = Pattern.compile("(?:interviews/)?(\\d{2,3})(?:\\.txt)?");

    /// Reads a folder whole, or refuses it whole.
    ///
    /// @throws FolderFault where it cannot be used
    public static StudyFolder read(Path folder) throws IOException {
        try {
            return new Reading(new Shelf(folder)).read();
        } catch (YamlFault fault) {
            throw FolderFault.of(fault);
        }
    }

    /// What is known so far, while the files are read one after the other.
    private static final class Reading {
        private final Shelf shelf;
        private final Places places = new Places();

        Reading(Shelf shelf) {
            this.shelf = shelf;
        }

        StudyFolder read() throws IOException {
            var study = new StudyReader(shelf.yaml(Shelf.STUDY));
            var plan = study.plan();
            var people = study.people(places);
            var informants = new InformantsReader(shelf.yaml(Shelf.INFORMANTS), places);
            var checks = new ChecksReader(yamlOr(Shelf.CHECKS, "member-checks: []"), places);
            var withdrawn = checks.withdrawn();
            var transcripts = shelf.transcripts();
            var texts = new HashMap<String, UUID>();
            var project = project(plan, people, transcripts, withdrawn, texts);
            var finder = new Finder(transcripts, withdrawn);
            var codes = Codes.of(project);
            var claims = new ClaimsReader(yamlOr(Shelf.CLAIMS, "claims: []"), finder, codes, places);
            var results = shelf.bytes(Shelf.RESULTS);
            var numbers = results.map(NumbersReader::read).orElseGet(Numbers::none);
            var gathered = new Gathered(
                    plan,
                    people,
                    informants.informants(),
                    informants.considered(),
                    informants.interviews(number -> texts.getOrDefault(number, plan.idOf("text", number))),
                    project,
                    checks.checks(finder),
                    checks.adjudications(finder, codes),
                    claims.papers(),
                    claims.themes(),
                    claims.claims(),
                    numbers);
            var inquiry = places.said(() -> Inquiry.of(gathered));
            return new StudyFolder(inquiry, new Origin(hashes(withdrawn)));
        }

        /// A file that need not be there.
        private YamlNode yamlOr(String name, String otherwise) throws IOException {
            return shelf.has(name) ? shelf.yaml(name) : YamlNode.read(name, new StringReader(otherwise));
        }

        /// By the file of another program where there is one, since that keeps its ids; otherwise by ours.
        ///
        /// @param texts is told the source of each transcript
        private Project project(
                StudyPlan plan,
                List<Person> people,
                Map<String, String> transcripts,
                Set<String> withdrawn,
                Map<String, UUID> texts)
                throws IOException {
            if (shelf.has(Shelf.QDPX)) {
                if (shelf.has(Shelf.CODEBOOK) || shelf.has(Shelf.CODINGS)) {
                    throw FolderFault.of(Shelf.QDPX, "two-codings", Shelf.CODEBOOK, Shelf.CODINGS);
                }
                var project = qdpx();
                project.texts().forEach(text -> said(text, transcripts, texts));
                return project;
            }
            var reader = new CodingReader(plan, people, transcripts, new Finder(transcripts, withdrawn));
            transcripts.keySet().forEach(number -> texts.put(number, reader.textOf(number)));
            return reader.project(shelf.yaml(Shelf.CODEBOOK), shelf.yaml(Shelf.CODINGS), places);
        }

        private Project qdpx() throws IOException {
            try {
                return QdaFile.read(shelf.qdpx()).project();
            } catch (QdaFault fault) {
                throw FolderFault.said(Shelf.QDPX, words -> fault.sentence(Shelf.QDPX, words));
            }
        }

        /// Takes the transcript of an informant from the project; where its own file lies there too, both
        /// must say the same.
        private static void said(TextSource text, Map<String, String> transcripts, Map<String, UUID> texts) {
            var name = text.name() == null ? "" : text.name();
            var number = NUMBER.matcher(name);
            if (!number.matches() || !(text.text() instanceof TextSource.Text.Known(var words))) {
                return;
            }
            Shelf.requirePrintable(Shelf.QDPX, words);
            var informant = number.group(1);
            var own = transcripts.putIfAbsent(informant, words);
            if (own != null && !own.equals(words)) {
                throw FolderFault.of(Shelf.INTERVIEWS + "/" + informant + ".txt", "two-transcripts", Shelf.QDPX);
            }
            if (texts.put(informant, text.id()) != null) {
                throw FolderFault.of(Shelf.QDPX, "text-twice", informant);
            }
        }

        /// The hash of a transcript tells that somebody had it.
        private Map<String, String> hashes(Set<String> withdrawn) {
            var hashes = new TreeMap<>(shelf.hashes());
            withdrawn.forEach(number -> hashes.remove(Shelf.INTERVIEWS + "/" + number + ".txt"));
            return hashes;
        }
    }
}
