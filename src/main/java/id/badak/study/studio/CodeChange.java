package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.study.material.Code.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step of a codebook: what became of a code, by whom and why.
///
/// @param number from 1 within the study: the version of the codebook that it makes
record CodeChange(UUID id, int number, CodeId code, What what, String reason, AccountId by, Instant at) {

    /// What happened to it.
    sealed interface What {
        /// It is there from here on.
        ///
        /// @param parent null where it stands at the top
        record Created(String name, Stage stage, @Nullable CodeId parent) implements What {}

        record Renamed(String name) implements What {}

        record Staged(Stage stage) implements What {}

        record Described(String words) implements What {}

        /// It stands somewhere else.
        ///
        /// @param parent null to the top
        record Moved(@Nullable CodeId parent) implements What {}

        /// All its codings count as the other's from here on.
        record Merged(CodeId into) implements What {}

        /// It is there from here on, beside another, and some of that one's codings count as it.
        record Split(String name, Stage stage, CodeId from) implements What {}

        /// It stands in a relation to another.
        record Linked(CodeId to, Relation relation) implements What {}

        /// An earlier change of it does not count any more.
        record Undone(UUID change) implements What {}
    }

    /// What a message is called for it, and the database's word.
    enum Kind {
        CREATED,
        RENAMED,
        STAGED,
        DESCRIBED,
        MOVED,
        MERGED,
        UNDONE,
        SPLIT,
        LINKED
    }

    /// How one code stands to another. Source: ours, after the relations of axial coding (Strauss and Corbin).
    enum Relation {
        CAUSES,
        CONDITION_FOR,
        PART_OF,
        CONTRADICTS,
        GOES_WITH
    }

    Kind kind() {
        return switch (what) {
            case What.Created _ -> Kind.CREATED;
            case What.Renamed _ -> Kind.RENAMED;
            case What.Staged _ -> Kind.STAGED;
            case What.Described _ -> Kind.DESCRIBED;
            case What.Moved _ -> Kind.MOVED;
            case What.Merged _ -> Kind.MERGED;
            case What.Undone _ -> Kind.UNDONE;
            case What.Split _ -> Kind.SPLIT;
            case What.Linked _ -> Kind.LINKED;
        };
    }
}
