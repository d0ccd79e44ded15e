package id.badak.journal;

import id.badak.database.CurrentDatabase;
import id.badak.database.EachOffice;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Which keys the chains are sealed with, as the database says: the last entry of each.
///
/// A key that sealed only earlier entries is missed when the journal is verified, not here: a start
/// must not take as long as a walk along every chain.
@Component
class KeysInUse implements Supplier<Set<String>> {
    private final CurrentDatabase database;
    private final EachOffice offices;

    KeysInUse(CurrentDatabase database, EachOffice offices) {
        this.database = database;
        this.offices = offices;
    }

    @Override
    public Set<String> get() {
        var keys = new TreeSet<String>();
        for (var office : offices.list()) {
            for (var zone : Journals.ZONES) {
                offices.in(office, zone, () -> findLast(office)).ifPresent(keys::add);
            }
        }
        return keys;
    }

    private Optional<String> findLast(UUID office) {
        return database.sql("SELECT key_id FROM journal_entry WHERE office_id = :office ORDER BY sequence DESC LIMIT 1")
                .param("office", office)
                .query(String.class)
                .optional();
    }
}
