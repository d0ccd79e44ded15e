package id.badak.coaching.copy;

import id.badak.coaching.copy.Copy.Part;
import id.badak.database.CoachingTransaction;
import id.badak.evidence.Evidences;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.registry.holding.Holdings;
import id.badak.registry.holding.Holdings.Holding;
import id.badak.registry.holding.Holdings.Whose;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The door to an owner's copy.
@Service
class Copies {
    /// Of one table; a business that has more is told so in its copy.
    static final int MOST_ROWS = 20_000;

    private static final String PHOTOS = "coaching.evidence";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, Object>> ROW = new TypeReference<>() {};

    private final Holdings holdings;
    private final CopyStore store;
    private final Evidences evidences;
    private final Journal journal;
    private final Clock clock;

    Copies(Holdings holdings, CopyStore store, Evidences evidences, Journal journal, Clock clock) {
        this.holdings = holdings;
        this.store = store;
        this.evidences = evidences;
        this.journal = journal;
        this.clock = clock;
    }

    /// Reads all rows in one transaction and says so in the journal, where the owner finds it: a copy that
    /// somebody else took with the owner's password shows there.
    @CoachingTransaction
    @May(act = "data-copy.take", roles = Role.OWNER)
    Copy take() {
        EnterpriseId enterprise = Objects.requireNonNull(Acting.get().enterprise());
        journal.write("data-copy.take", enterprise.value(), enterprise);
        var copied = holdings.list().stream().filter(Holding::isCopied).toList();
        var words = store.listWords(copied.stream().map(Holding::table).toList());
        var parts = copied.stream()
                .map(holding -> part(holding, words.getOrDefault(holding.table(), Map.of())))
                .toList();
        var keptBack =
                holdings.list().stream().filter(holding -> !holding.isCopied()).toList();
        return new Copy(clock.instant(), parts, keptBack, photos(parts));
    }

    /// Reads the file of a photo of a copy. Outside of a transaction, so that a slow line holds none.
    byte[] photo(String digest) {
        return evidences.getByDigest(digest);
    }

    private Part part(Holding holding, Map<String, String> words) {
        var actor = Acting.get();
        var whose = holding.whose() == Whose.ACCOUNT
                ? actor.account().value()
                : Objects.requireNonNull(actor.enterprise()).value();
        var rows = store.list(holding, whose, MOST_ROWS + 1);
        var isAll = rows.size() <= MOST_ROWS;
        List<Map<String, Object>> shown = rows.stream()
                .limit(MOST_ROWS)
                .<Map<String, Object>>map(row -> JSON.readValue(row, ROW))
                .toList();
        return new Part(holding.table(), words, shown, isAll);
    }

    private static Map<String, String> photos(List<Part> parts) {
        var photos = new LinkedHashMap<String, String>();
        parts.stream()
                .filter(part -> part.table().equals(PHOTOS))
                .flatMap(part -> part.rows().stream())
                .forEach(row -> photos.put(String.valueOf(row.get("id")), String.valueOf(row.get("sha256"))));
        return photos;
    }
}
