package id.badak.prove.restore;

import java.util.List;
import java.util.UUID;

/// What a superuser can do to a journal; `N` is the place, `Z` the schema, `O` the office, `P`
/// another.
enum Tampering {
    EDIT_ACT("edit: the act", "UPDATE Z.journal_entry SET act = 'proof.forget' WHERE W AND sequence = N"),
    EDIT_ACCOUNT(
            "edit: who did it", "UPDATE Z.journal_entry SET account_id = gen_random_uuid() WHERE W AND sequence = N"),
    EDIT_INSTANT(
            "edit: when, by a microsecond",
            "UPDATE Z.journal_entry SET at = at + interval '1 microsecond' WHERE W AND sequence = N"),
    EDIT_ROLE("edit: as what", "UPDATE Z.journal_entry SET role = 'HEAD' WHERE W AND sequence = N"),
    EDIT_SUBJECT("edit: to what", "UPDATE Z.journal_entry SET subject_id = gen_random_uuid() WHERE W AND sequence = N"),
    EDIT_ENTERPRISE(
            "edit: whose data",
            "UPDATE Z.journal_entry SET enterprise_id = gen_random_uuid() WHERE W AND sequence = N"),
    EDIT_COUNT(
            "edit: how many were seen",
            "UPDATE Z.journal_entry SET seen_count = coalesce(seen_count, 0) + 1 WHERE W AND sequence = N"),
    EDIT_HASH("edit: the hash", "UPDATE Z.journal_entry SET hash = sha256(hash) WHERE W AND sequence = N"),
    EDIT_KEY("edit: the key's id", "UPDATE Z.journal_entry SET key_id = 'k-none' WHERE W AND sequence = N"),
    DELETE("deletion", "DELETE FROM Z.journal_entry WHERE W AND sequence = N"),
    DELETE_AND_CLOSE("deletion, gap closed", """
            DELETE FROM Z.journal_entry WHERE W AND sequence = N;
            UPDATE Z.journal_entry SET sequence = sequence + 100000 WHERE W AND sequence > N;
            UPDATE Z.journal_entry SET sequence = sequence - 100001 WHERE W AND sequence > 100000;
            UPDATE Z.journal_head SET sequence = sequence - 1 WHERE W;
            """),
    INSERT("insertion, the rest moved", """
            UPDATE Z.journal_entry SET sequence = sequence + 100000 WHERE W AND sequence >= N;
            UPDATE Z.journal_entry SET sequence = sequence - 99999 WHERE W AND sequence > 100000;
            INSERT INTO Z.journal_entry
            SELECT office_id, gen_random_uuid(), N, at, account_id, role, act, subject_id, enterprise_id, key_id, hash,
                seen_count
            FROM Z.journal_entry WHERE W AND sequence = N + 1;
            UPDATE Z.journal_head SET sequence = sequence + 1 WHERE W;
            """),
    SWAP("swap of two neighbours", """
            UPDATE Z.journal_entry SET sequence = 100000 WHERE W AND sequence = N;
            UPDATE Z.journal_entry SET sequence = N WHERE W AND sequence = N + 1;
            UPDATE Z.journal_entry SET sequence = N + 1 WHERE W AND sequence = 100000;
            """),
    MOVE("moved to another office", """
            UPDATE Z.journal_entry SET office_id = 'P', sequence = 100000 WHERE W AND sequence = N;
            """),
    TRUNCATE("truncation, head left", "DELETE FROM Z.journal_entry WHERE W AND sequence >= N"),
    TRUNCATE_WITH_HEAD("truncation, head set back", """
            UPDATE Z.journal_head SET sequence = N - 1, hash = coalesce(
                (SELECT hash FROM Z.journal_entry WHERE W AND sequence = N - 1), decode(repeat('00', 32), 'hex'))
            WHERE W;
            DELETE FROM Z.journal_entry WHERE W AND sequence >= N;
            """),
    ERASE("the whole chain erased with its head", """
            DELETE FROM Z.journal_entry WHERE W; DELETE FROM Z.journal_head WHERE W;
            """),
    HEAD("the head alone", "UPDATE Z.journal_head SET hash = sha256(hash) WHERE W");

    private final String words;
    private final String sql;

    Tampering(String words, String sql) {
        this.words = words;
        this.sql = sql;
    }

    String words() {
        return words;
    }

    String sql(String zone, UUID office, int place, List<UUID> offices) {
        var other =
                offices.stream().filter(one -> !one.equals(office)).findFirst().orElseThrow();
        return sql.replaceAll("\\bW\\b", "office_id = '" + office + "'")
                .replaceAll("\\bZ\\b", zone)
                .replaceAll("\\bN\\b", Integer.toString(place))
                .replaceAll("\\bP\\b", other.toString());
    }

    long expected(int place, int entries) {
        return switch (this) {
            case EDIT_ACT,
                    EDIT_ACCOUNT,
                    EDIT_INSTANT,
                    EDIT_ROLE,
                    EDIT_SUBJECT,
                    EDIT_ENTERPRISE,
                    EDIT_COUNT,
                    EDIT_HASH,
                    EDIT_KEY,
                    DELETE,
                    DELETE_AND_CLOSE,
                    INSERT,
                    SWAP,
                    MOVE,
                    TRUNCATE,
                    TRUNCATE_WITH_HEAD -> place;
            case ERASE -> 1;
            case HEAD -> entries;
        };
    }
}
