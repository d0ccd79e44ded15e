package id.badak.registry.standard;

import id.badak.kernel.Problem;
import id.badak.kernel.YamlFault;
import id.badak.kernel.YamlNode;
import id.badak.registry.programme.FacilityKinds;
import id.badak.registry.programme.ProgrammeFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The door of this module: every edition under `programme/instruments`, read once and never
/// changed.
///
/// A file that cannot be used stops the start with file, line, field and remedy: a checklist that
/// is half right must not grade anybody.
public final class Standards {
    private static final String FOLDER = "instruments/";

    private final FacilityKinds kinds;
    private final Map<EditionId, Edition> editions;
    private final Map<EditionId, String> digests;

    private Standards(FacilityKinds kinds, Map<EditionId, Edition> editions, Map<EditionId, String> digests) {
        this.kinds = kinds;
        this.editions = editions;
        this.digests = digests;
    }

    /// Reads every file of `programme/instruments/index.yaml` from the class path.
    ///
    /// @throws YamlFault when a file cannot be used
    public static Standards load() {
        var kinds = FacilityKinds.load();
        var index = new ProgrammeFile(FOLDER + "index.yaml");
        var root = YamlNode.read(index.name(), index.reader());
        root.onlyHas("files");
        var editions = new LinkedHashMap<EditionId, Edition>();
        var digests = new LinkedHashMap<EditionId, String>();
        for (var entry : root.get("files").list()) {
            var file = new ProgrammeFile(FOLDER + entry.text());
            var edition = new EditionFile(file.name(), kinds).read(file.reader());
            if (editions.put(edition.id(), edition) != null) {
                throw entry.fault("the file is listed twice");
            }
            refuseOverlap(entry, edition, editions);
            digests.put(edition.id(), file.digest());
        }
        return new Standards(kinds, editions, digests);
    }

    public FacilityKinds kinds() {
        return kinds;
    }

    /// Every edition, in the order of the index; drafts and retired ones too.
    public List<Edition> list() {
        return List.copyOf(editions.values());
    }

    public Optional<Edition> find(EditionId id) {
        return Optional.ofNullable(editions.get(id));
    }

    public Edition get(EditionId id) {
        return find(id).orElseThrow(() -> Problem.refuse(new StandardProblem.UnknownEdition(id)));
    }

    /// The edition a new assessment of such a facility uses on that day; never more than one.
    public Optional<Edition> inForce(String kindCode, LocalDate on) {
        return editions.values().stream()
                .filter(edition -> edition.kinds().contains(kindCode) && edition.isInForce(on))
                .findFirst();
    }

    /// SHA-256 of what the edition's file says, to notice a published edition that was changed
    /// afterwards.
    public String digest(EditionId id) {
        return Optional.ofNullable(digests.get(id))
                .orElseThrow(() -> Problem.refuse(new StandardProblem.UnknownEdition(id)));
    }

    private static void refuseOverlap(YamlNode entry, Edition edition, Map<EditionId, Edition> editions) {
        for (var other : editions.values()) {
            if (!other.id().equals(edition.id()) && edition.overlaps(other)) {
                throw entry.fault("is in force together with " + other.id() + " for the same kind; end one with until");
            }
        }
    }
}
