package id.badak.study.studio;

import id.badak.kernel.Problem;
import id.badak.study.material.Code;
import id.badak.study.material.Code.Stage;
import id.badak.study.studio.CodeChange.Relation;
import id.badak.study.studio.CodeChange.What;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A codebook as its changes made it.
///
/// What was undone never happened. A code that was merged stands no more, and whatever named it means the other one.
final class CodeTree {
    static final int LONGEST_NAME = 80;
    static final int LONGEST_WORDS = 1_000;
    static final int LONGEST_REASON = 500;

    private final List<CodeChange> changes;
    private final Set<UUID> undone;
    private final Map<CodeId, Node> nodes = new LinkedHashMap<>();

    /// A code as it stands.
    ///
    /// @param parent as it was given; see [CodeTree#parentOf]
    /// @param into   null while it stands by itself
    record Node(
            CodeId id,
            String name,
            Stage stage,
            String words,
            @Nullable CodeId parent,
            @Nullable CodeId into) {
        private Node called(String other) {
            return new Node(id, other, stage, words, parent, into);
        }

        private Node at(Stage other) {
            return new Node(id, name, other, words, parent, into);
        }

        private Node meaning(String other) {
            return new Node(id, name, stage, other, parent, into);
        }

        private Node below(@Nullable CodeId other) {
            return new Node(id, name, stage, words, other, into);
        }

        private Node mergedInto(CodeId other) {
            return new Node(id, name, stage, words, parent, other);
        }
    }

    /// A code on a page: how deep it stands, from 0.
    record Row(Node node, int depth) {}

    private CodeTree(List<CodeChange> changes) {
        this.changes = List.copyOf(changes);
        this.undone = changes.stream()
                .flatMap(change -> change.what() instanceof What.Undone(var id) ? Stream.of(id) : Stream.<UUID>empty())
                .collect(Collectors.toSet());
        changes.forEach(change -> {
            if (!undone.contains(change.id())) {
                apply(change);
            } else if (change.what() instanceof What.Split split) {
                split(change.code(), split, split.from());
            }
        });
    }

    /// Reads what the changes say.
    ///
    /// @param changes by number
    static CodeTree of(List<CodeChange> changes) {
        return new CodeTree(changes);
    }

    private void apply(CodeChange change) {
        var id = change.code();
        switch (change.what()) {
            case What.Created(var name, var stage, var parent) ->
                nodes.put(id, new Node(id, name, stage, "", parent, null));
            case What.Renamed(var name) -> nodes.computeIfPresent(id, (_, node) -> node.called(name));
            case What.Staged(var stage) -> nodes.computeIfPresent(id, (_, node) -> node.at(stage));
            case What.Described(var words) -> nodes.computeIfPresent(id, (_, node) -> node.meaning(words));
            case What.Moved(var parent) -> nodes.computeIfPresent(id, (_, node) -> node.below(parent));
            case What.Merged(var into) -> nodes.computeIfPresent(id, (_, node) -> node.mergedInto(into));
            case What.Split split -> split(id, split, null);
            case What.Linked _, What.Undone _ -> {}
        }
    }

    /// What a split made stands beside where it came from. Where the split was undone, it means that: somebody may have
    /// marked words with it that nobody else sees yet.
    private void split(CodeId id, What.Split split, @Nullable CodeId into) {
        var from = nodes.get(split.from());
        nodes.put(id, new Node(id, split.name(), split.stage(), "", from == null ? null : from.parent(), into));
    }

    /// That one code stands in a relation to another.
    ///
    /// @param change by which it may be undone
    record CodeLink(CodeChange change, Node from, Relation relation, Node to) {}

    /// Those that stand, the oldest first. Codes that were merged into one have no relation to themselves.
    List<CodeLink> links() {
        var links = new ArrayList<CodeLink>();
        for (var change : changes) {
            if (!isUndone(change) && change.what() instanceof What.Linked(var to, var relation)) {
                var from = resolve(change.code());
                var other = resolve(to);
                if (from.isPresent()
                        && other.isPresent()
                        && !from.get().id().equals(other.get().id())) {
                    links.add(new CodeLink(change, from.get(), relation, other.get()));
                }
            }
        }
        return links;
    }

    int version() {
        return changes.size();
    }

    List<CodeChange> changes() {
        return changes;
    }

    boolean isUndone(CodeChange change) {
        return undone.contains(change.id());
    }

    /// What a code counts as: itself, or what it was merged into; empty where it was never or is no more.
    Optional<Node> resolve(CodeId id) {
        var node = nodes.get(id);
        for (int step = 0; node != null && node.into() != null && step <= nodes.size(); step++) {
            node = nodes.get(node.into());
        }
        return Optional.ofNullable(node).filter(found -> found.into() == null);
    }

    Optional<Node> parentOf(Node node) {
        return node.parent() == null ? Optional.empty() : resolve(node.parent());
    }

    /// A code that stands.
    Node get(CodeId id) {
        return Optional.ofNullable(nodes.get(id))
                .filter(node -> node.into() == null)
                .orElseThrow(() -> Problem.refuse(new StudioProblem.UnknownCode()));
    }

    /// All that stand, a parent before its children, by name.
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        addBelow(null, 0, rows);
        return rows;
    }

    /// Codes of one stage with the nearest code above that is of a further stage; no stage is skipped in words, but
    /// may be in a tree.
    ///
    /// @param above empty where there is none: the code waits to be related
    record Staged(Node node, Optional<Node> above) {}

    List<Staged> at(Stage stage) {
        return rows().stream()
                .map(Row::node)
                .filter(node -> node.stage() == stage)
                .map(node -> new Staged(node, further(node)))
                .toList();
    }

    private Optional<Node> further(Node node) {
        var above = parentOf(node);
        while (above.isPresent() && above.get().stage().compareTo(node.stage()) <= 0) {
            above = parentOf(above.get());
        }
        return above;
    }

    private void addBelow(@Nullable CodeId parent, int depth, List<Row> rows) {
        nodes.values().stream()
                .filter(node -> node.into() == null)
                .filter(node ->
                        parentOf(node).map(above -> above.id().equals(parent)).orElse(parent == null))
                .sorted(Comparator.comparing((Node node) -> node.name().toLowerCase(Locale.ROOT))
                        .thenComparing(node -> node.id().value()))
                .forEach(node -> {
                    rows.add(new Row(node, depth));
                    addBelow(node.id(), depth + 1, rows);
                });
    }

    /// The same for other programs and for counting: those at the top, with all below them.
    List<Code> codes() {
        return codesBelow(null, rows());
    }

    private List<Code> codesBelow(@Nullable CodeId parent, List<Row> rows) {
        return rows.stream()
                .map(Row::node)
                .filter(node ->
                        parentOf(node).map(above -> above.id().equals(parent)).orElse(parent == null))
                .map(node -> new Code(
                        node.id().value(),
                        node.name(),
                        true,
                        null,
                        node.words(),
                        node.stage(),
                        List.of(),
                        codesBelow(node.id(), rows)))
                .toList();
    }

    /// Whether a codebook with one change more would still be a tree, with one meaning for each name.
    ///
    /// @throws id.badak.kernel.Refusal where it would not
    void requireSound() {
        var names = new HashSet<String>();
        for (var node : nodes.values()) {
            if (node.into() != null) {
                if (resolve(node.id()).isEmpty()) {
                    throw Problem.refuse(new StudioProblem.WouldLoop());
                }
                continue;
            }
            if (!names.add(node.name().toLowerCase(Locale.ROOT))) {
                throw Problem.refuse(new StudioProblem.NameTaken());
            }
            requireNoLoop(node);
        }
    }

    private void requireNoLoop(Node node) {
        var above = parentOf(node);
        for (int step = 0; above.isPresent(); step++) {
            if (above.get().id().equals(node.id()) || step > nodes.size()) {
                throw Problem.refuse(new StudioProblem.WouldLoop());
            }
            above = parentOf(above.get());
        }
    }

    /// Asked before a change is undone: it stands, and nothing later about its code rests on it. That a code was
    /// made is not undone: others may have marked words with it that nobody sees yet. It can be merged.
    void requireUndoable(CodeChange change) {
        var later = changes.stream()
                .filter(other -> other.number() > change.number() && !isUndone(other))
                .filter(other -> !(other.what() instanceof What.Undone || other.what() instanceof What.Linked))
                .anyMatch(other -> other.code().equals(change.code()) || names(other.what(), change.code()));
        var isLink = change.what() instanceof What.Linked;
        if (isUndone(change) || !isOfItself(change) || (later && !isLink)) {
            throw Problem.refuse(new StudioProblem.NotUndoable());
        }
    }

    private static boolean isOfItself(CodeChange change) {
        return !(change.what() instanceof What.Undone) && !(change.what() instanceof What.Created);
    }

    /// A code that another one was put below, or into, cannot lose its beginning.
    private static boolean names(What what, CodeId code) {
        return switch (what) {
            case What.Created created -> code.equals(created.parent());
            case What.Moved(var parent) -> code.equals(parent);
            case What.Merged(var into) -> code.equals(into);
            case What.Split split -> code.equals(split.from());
            case What.Renamed _, What.Staged _, What.Described _, What.Linked _, What.Undone _ -> false;
        };
    }
}
