package id.badak.study.exchange;

import id.badak.kernel.SteadyZip;
import id.badak.study.exchange.QdaReading.Format;
import id.badak.study.exchange.Remark.Kind;
import id.badak.study.material.Project;
import id.badak.study.material.TextSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// REFI-QDA files, in and out. Source: REFI-QDA 1.5 (25 September 2019) and its schemas.
public final class QdaFile {
    private static final String XML = "project.qde";
    private static final String FOLDER = "sources/";

    private QdaFile() {}

    /// Reads a codebook or a project; which of them it is, is told by what stands in it.
    ///
    /// @throws QdaFault where it cannot be used
    public static QdaReading read(Path file) throws IOException {
        if (Bundle.isZip(file)) {
            try (var bundle = Bundle.open(file)) {
                return read(file, bundle.xml(), bundle);
            }
        }
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(Limits.LARGEST_XML + 1);
            if (bytes.length > Limits.LARGEST_XML) {
                throw new QdaFault("xml-large", Limits.LARGEST_XML >> 20);
            }
            return read(file, bytes, null);
        }
    }

    private static QdaReading read(Path file, byte[] xml, @Nullable Bundle bundle) throws IOException {
        var document = Xml.read(xml);
        var root = document.root();
        boolean codebook =
                document.namespace().equals(Xml.CODEBOOK) && root.name().equals("CodeBook") && bundle == null;
        boolean project =
                document.namespace().equals(Xml.PROJECT) && root.name().equals("Project");
        if (!codebook && !project) {
            throw new QdaFault(root.line(), "not-refi", root.name());
        }
        var remarks = new ArrayList<Remark>();
        if (bundle != null) {
            remarks.addAll(bundle.dialects());
        }
        if (!document.encoding().isEmpty() && !document.encoding().equalsIgnoreCase("UTF-8")) {
            remarks.add(Remark.at(root, Kind.RULE, "encoding", document.encoding()));
        }
        remarks.addAll(Schemas.violations(xml, document.namespace()));
        remarks.addAll(Rules.broken(root, bundle));
        var reader = new ProjectReader(root, bundle, remarks);
        var read = codebook ? reader.codebook() : reader.project();
        if (bundle != null) {
            sayUnnamed(bundle, root, remarks);
        }
        return new QdaReading(file, codebook ? Format.CODEBOOK : Format.PROJECT, read, remarks);
    }

    /// A file that nobody names is not taken along: it may be what somebody took out.
    private static void sayUnnamed(Bundle bundle, Element root, List<Remark> remarks) {
        var named = ProjectWriter.filesNamedIn(root)
                .map(name -> FOLDER + name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        bundle.files().stream()
                .filter(name -> !named.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> remarks.add(Remark.at(name, Kind.LOSS_IN, "unnamed-file")));
    }

    /// Writes a project; what had to be changed or left behind for that is answered.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException where there is a file; it is left as it is
    public static List<Remark> write(Project project, Format format, Path to) throws IOException {
        return write(project, null, format, to);
    }

    /// Writes what was read, with the pictures, recordings and styled texts of its file.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException where there is a file; it is left as it is
    public static List<Remark> write(QdaReading reading, Format format, Path to) throws IOException {
        if (!Bundle.isZip(reading.file())) {
            return write(reading.project(), null, format, to);
        }
        try (var bundle = Bundle.open(reading.file())) {
            return write(reading.project(), bundle, format, to);
        }
    }

    private static List<Remark> write(Project project, @Nullable Bundle from, Format format, Path to)
            throws IOException {
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        var carried = format == Format.CODEBOOK ? Carried.asCodebook(project) : Carried.asProject(project);
        var folder = to.toAbsolutePath().getParent();
        var beside = Files.createTempFile(folder, ".badak-", ".part");
        try {
            try (var stream = Files.newOutputStream(beside)) {
                if (format == Format.CODEBOOK) {
                    stream.write(valid(ProjectWriter.codebook(carried.project()), Xml.CODEBOOK));
                } else {
                    zip(carried.project(), from, stream);
                }
            }
            requireSame(carried.project(), beside);
            Files.move(beside, to);
        } finally {
            Files.deleteIfExists(beside);
        }
        return carried.losses();
    }

    /// What was written counts once it was read again.
    private static void requireSame(Project written, Path file) throws IOException {
        if (!written.equals(read(file).project())) {
            throw QdaFault.ours();
        }
    }

    private static byte[] valid(Element root, String namespace) {
        var xml = Xml.document(root, namespace).getBytes(StandardCharsets.UTF_8);
        var violations = Schemas.violations(xml, namespace);
        if (!violations.isEmpty()) {
            throw new QdaFault("not-writable", violations.getFirst().facts().getFirst());
        }
        return xml;
    }

    private static void zip(Project project, @Nullable Bundle from, OutputStream to) throws IOException {
        // Text sources that are known have a new file, so their old one is not named here.
        var named = ProjectWriter.filesNamedIn(ProjectWriter.project(project, id -> ""))
                .filter(name -> !name.isEmpty())
                .toList();
        var along = from == null ? List.<String>of() : along(named, from);
        var texts = filesOf(project, named);
        var root = ProjectWriter.project(project, id -> texts.getOrDefault(id, ""));
        try (var zip = new SteadyZip(to)) {
            zip.put(XML, valid(root, Xml.PROJECT));
            for (var text : project.texts()) {
                if (text.text() instanceof TextSource.Text.Known(var words)) {
                    zip.put(FOLDER + texts.get(text.id()), words.getBytes(StandardCharsets.UTF_8));
                }
            }
            for (var name : along) {
                try (var file = Objects.requireNonNull(from).open(name)) {
                    zip.put(FOLDER + name, file);
                }
            }
        }
    }

    /// The files to copy, each once in whatever letters it is named.
    private static List<String> along(List<String> named, Bundle from) {
        var along = new LinkedHashMap<String, String>();
        named.stream().filter(from::has).forEach(name -> along.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return along.values().stream().sorted().toList();
    }

    /// A name for the file of each text that is known. One that something else names is not taken even
    /// where there is no such file: what was missing would seem to be there.
    private static Map<UUID, String> filesOf(Project project, List<String> named) {
        var taken = named.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        var files = new LinkedHashMap<UUID, String>();
        for (var text : project.texts()) {
            if (text.text() instanceof TextSource.Text.Known) {
                var name = text.id() + ".txt";
                while (!taken.add(name)) {
                    name = Guids.made("text of " + name) + ".txt";
                }
                files.put(text.id(), name);
            }
        }
        return files;
    }
}
