package id.badak.study.studio;

import id.badak.kernel.Problem;
import id.badak.study.studio.CodeChange.Relation;
import id.badak.study.studio.CodeTree.CodeLink;
import id.badak.study.studio.CodeTree.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One code: where it stands, to what it is related, what was thought of it.
record CodeView(
        Codebooks.Opened book,
        Node node,
        MemosView memos,
        @Nullable Problem problem) {
    String studyPath() {
        return "/penelitian/kajian/" + book.study().id();
    }

    String path() {
        return studyPath() + "/kode/" + node.id();
    }

    /// The codes above it, the uppermost first.
    List<Node> above() {
        var path = new ArrayList<Node>();
        for (var above = book.tree().parentOf(node);
                above.isPresent();
                above = book.tree().parentOf(above.get())) {
            path.addFirst(above.get());
        }
        return path;
    }

    /// Relations in which it stands, from either side.
    List<CodeLink> links() {
        return book.tree().links().stream()
                .filter(link ->
                        link.from().id().equals(node.id()) || link.to().id().equals(node.id()))
                .toList();
    }

    /// To what it may be related.
    List<Node> others() {
        return book.tree().rows().stream()
                .map(CodeTree.Row::node)
                .filter(other -> !other.id().equals(node.id()))
                .toList();
    }

    static List<Relation> relations() {
        return List.of(Relation.values());
    }

    String value(String field) {
        return memos.typed().getOrDefault(field, "");
    }
}
