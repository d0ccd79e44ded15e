package id.badak.study.studio;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.material.Code.Stage;
import id.badak.study.studio.CodeChange.Kind;
import id.badak.study.studio.CodeChange.Relation;
import id.badak.study.studio.CodeChange.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CodebookStore {
    private final StudyDatabase database;

    CodebookStore(StudyDatabase database) {
        this.database = database;
    }

    CodeTree read(FieldStudyId study) {
        return CodeTree.of(database.sql("""
                        SELECT id, number, code_id, kind, name, stage, words, other_id, undoes_id, relation, reason,
                               changed_by, changed_at
                        FROM study.code_change
                        WHERE office_id = :office AND study_id = :study
                        ORDER BY number
                        """)
                .param("office", office())
                .param("study", study.value())
                .query(CodebookStore::change)
                .list());
    }

    /// Names a code before anything is said of it.
    ///
    /// @return whether no study has one of that id
    boolean insert(FieldStudyId study, CodeId code) {
        return database.sql("""
                        INSERT INTO study.code (office_id, id, study_id) VALUES (:office, :id, :study)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", code.value())
                        .param("study", study.value())
                        .update()
                == 1;
    }

    /// Writes the next change; its number decides when two change a codebook at once.
    ///
    /// @return whether it was the next
    boolean insert(FieldStudyId study, CodeChange change) {
        var row = Columns.of(change.what());
        return database.sql("""
                        INSERT INTO study.code_change
                            (office_id, id, study_id, number, code_id, kind, name, stage, words, other_id, undoes_id,
                             relation, reason, changed_by, changed_at)
                        VALUES (:office, :id, :study, :number, :code, :kind, :name, :stage, :words, :other, :undoes,
                                :relation, :reason, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", change.id())
                        .param("study", study.value())
                        .param("number", change.number())
                        .param("code", change.code().value())
                        .param("kind", change.kind().name())
                        .param("name", row.name(), Types.VARCHAR)
                        .param("stage", row.stage(), Types.VARCHAR)
                        .param("words", row.words(), Types.VARCHAR)
                        .param("other", row.other(), Types.OTHER)
                        .param("undoes", row.undoes(), Types.OTHER)
                        .param("relation", row.relation(), Types.VARCHAR)
                        .param("reason", change.reason())
                        .param("by", change.by().value())
                        .param("at", change.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Of these ids, those that a code of another study has.
    Set<UUID> listElsewhere(FieldStudyId study, Collection<UUID> ids) {
        return Set.copyOf(database.sql("""
                        SELECT id FROM study.code
                        WHERE office_id = :office AND id = ANY (:ids) AND study_id <> :study
                        """)
                .param("office", office())
                .param("ids", ids.toArray(UUID[]::new))
                .param("study", study.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
    }

    /// Names many codes before anything is said of them.
    ///
    /// @return how many of them no study has
    int insertAll(FieldStudyId study, Collection<CodeId> codes) {
        return database.sql("""
                        INSERT INTO study.code (office_id, id, study_id)
                        SELECT :office, unnest(CAST(:ids AS uuid[])), :study
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("ids", codes.stream().map(CodeId::value).toArray(UUID[]::new))
                .param("study", study.value())
                .update();
    }

    boolean isImported(FieldStudyId study, AccountId by, String sha256) {
        return database.sql("""
                        SELECT EXISTS (
                            SELECT FROM study.project_import
                            WHERE office_id = :office AND study_id = :study AND imported_by = :by AND sha256 = :sha256)
                        """)
                .param("office", office())
                .param("study", study.value())
                .param("by", by.value())
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /// Writes that a file came in.
    ///
    /// @return whether it did for the first time
    boolean insertImport(FieldStudyId study, String sha256, int codes, int codings, Instant at) {
        return database.sql("""
                        INSERT INTO study.project_import
                            (office_id, id, study_id, sha256, codes, codings, imported_by, imported_at)
                        VALUES (:office, :id, :study, :sha256, :codes, :codings, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", Ids.next())
                        .param("study", study.value())
                        .param("sha256", sha256)
                        .param("codes", codes)
                        .param("codings", codings)
                        .param("by", Acting.get().account().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Writes which codings go to the new code of a split.
    void insertSplit(UUID change, Collection<CodingId> codings) {
        database.sql("""
                        INSERT INTO study.code_split_coding (office_id, change_id, coding_id)
                        SELECT :office, :change, unnest(CAST(:codings AS uuid[]))
                        """)
                .param("office", office())
                .param("change", change)
                .param("codings", codings.stream().map(CodingId::value).toArray(UUID[]::new))
                .update();
    }

    /// What a change puts into its row beside who, when and why.
    private record Columns(
            @Nullable String name,
            @Nullable String stage,
            @Nullable String words,
            @Nullable UUID other,
            @Nullable UUID undoes,
            @Nullable String relation) {
        static Columns of(What what) {
            return switch (what) {
                case What.Created(var name, var stage, var parent) ->
                    new Columns(name, stage.name(), null, value(parent), null, null);
                case What.Renamed(var name) -> new Columns(name, null, null, null, null, null);
                case What.Staged(var stage) -> new Columns(null, stage.name(), null, null, null, null);
                case What.Described(var words) -> new Columns(null, null, words, null, null, null);
                case What.Moved(var parent) -> new Columns(null, null, null, value(parent), null, null);
                case What.Merged(var into) -> new Columns(null, null, null, into.value(), null, null);
                case What.Undone(var change) -> new Columns(null, null, null, null, change, null);
                case What.Split(var name, var stage, var from) ->
                    new Columns(name, stage.name(), null, from.value(), null, null);
                case What.Linked(var to, var relation) ->
                    new Columns(null, null, null, to.value(), null, relation.name());
            };
        }

        private static @Nullable UUID value(@Nullable CodeId code) {
            return code == null ? null : code.value();
        }
    }

    private static CodeChange change(ResultSet row, int number) throws SQLException {
        return new CodeChange(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                new CodeId(row.getObject("code_id", UUID.class)),
                what(row),
                row.getString("reason"),
                new AccountId(row.getObject("changed_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static What what(ResultSet row) throws SQLException {
        var other = Optional.ofNullable(row.getObject("other_id", UUID.class)).map(CodeId::new);
        var name = Objects.requireNonNullElse(row.getString("name"), "");
        var stage = row.getString("stage");
        return switch (Kind.valueOf(row.getString("kind"))) {
            case CREATED -> new What.Created(name, Stage.valueOf(Objects.requireNonNull(stage)), other.orElse(null));
            case RENAMED -> new What.Renamed(name);
            case STAGED -> new What.Staged(Stage.valueOf(Objects.requireNonNull(stage)));
            case DESCRIBED -> new What.Described(Objects.requireNonNullElse(row.getString("words"), ""));
            case MOVED -> new What.Moved(other.orElse(null));
            case MERGED -> new What.Merged(other.orElseThrow());
            case SPLIT -> new What.Split(name, Stage.valueOf(Objects.requireNonNull(stage)), other.orElseThrow());
            case LINKED ->
                new What.Linked(
                        other.orElseThrow(), Relation.valueOf(Objects.requireNonNull(row.getString("relation"))));
            case UNDONE -> new What.Undone(Objects.requireNonNull(row.getObject("undoes_id", UUID.class)));
        };
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
