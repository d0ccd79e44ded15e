package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import id.badak.kernel.Texts;
import id.badak.study.material.Code.Stage;
import id.badak.study.studio.CodeChange.What;
import id.badak.study.studio.CodeTree.Node;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param rows    the codes that stand
/// @param names   of who changed the codebook
/// @param typed   what was sent, where it was refused; with [#CODE] where it was of a code that stands
/// @param problem why it was; null before
record CodebookView(
        Codebooks.Opened opened,
        List<CodeTree.Row> rows,
        Map<AccountId, String> names,
        Map<String, String> typed,
        @Nullable Problem problem) {
    static final String CODE = "kode";

    String path() {
        return "/penelitian/kajian/" + opened.study().id();
    }

    /// The latest first.
    List<CodeChange> changes() {
        return opened.tree().changes().reversed();
    }

    static List<Stage> stages() {
        return List.of(Stage.values());
    }

    static UUID operation() {
        return Ids.next();
    }

    /// What was typed of a new code.
    String value(String field) {
        return typed.containsKey(CODE) ? "" : typed.getOrDefault(field, "");
    }

    /// What was typed of a code that stands, or else how it stands.
    String value(Node node, String field, String otherwise) {
        return isTyped(node) ? typed.getOrDefault(field, otherwise) : otherwise;
    }

    boolean isTyped(Node node) {
        return node.id().toString().equals(typed.get(CODE));
    }

    String by(CodeChange change) {
        return names.getOrDefault(change.by(), "");
    }

    /// A code's name as it is by now; its own words where it is no more.
    String name(CodeId code) {
        return opened.tree().resolve(code).map(Node::name).orElse("–");
    }

    boolean isUndone(CodeChange change) {
        return opened.tree().isUndone(change);
    }

    /// Whether a way to undo it is offered; whether anything rests on it is asked then.
    boolean mayUndo(CodeChange change) {
        return !isUndone(change) && !(change.what() instanceof What.Undone) && !(change.what() instanceof What.Created);
    }

    String say(CodeChange change, Texts texts) {
        return switch (change.what()) {
            case What.Created created ->
                texts.of("studio.change.created", created.name(), texts.of("studio.stage", created.stage()));
            case What.Renamed(var name) -> texts.of("studio.change.renamed", name);
            case What.Staged(var stage) ->
                texts.of("studio.change.staged", name(change.code()), texts.of("studio.stage", stage));
            case What.Described _ -> texts.of("studio.change.described", name(change.code()));
            case What.Moved(var parent) ->
                parent == null
                        ? texts.of("studio.change.topped", name(change.code()))
                        : texts.of("studio.change.moved", name(change.code()), name(parent));
            case What.Merged(var into) -> texts.of("studio.change.merged", name(into));
            case What.Split split -> texts.of("studio.change.split", split.name(), name(split.from()));
            case What.Linked(var to, var relation) ->
                texts.of("studio.change.linked", name(change.code()), texts.of("studio.relation", relation), name(to));
            case What.Undone _ -> texts.of("studio.change.undone");
        };
    }
}
