package id.badak.study.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where coders differ: a coding that nobody else gave the same code anywhere in its words, and one that somebody gave
/// it from another place to another.
///
/// @param alone   by place
/// @param shifted likewise
/// @param agreed  how many codings another coder made at the very same place
record Differences(List<Coding> alone, List<Coding> shifted, int agreed) {
    Differences {
        alone = List.copyOf(alone);
        shifted = List.copyOf(shifted);
    }

    /// Compares what codes count as, so that a merge ends a difference.
    static Differences of(List<Coding> codings, CodeTree tree) {
        var alone = new ArrayList<Coding>();
        var shifted = new ArrayList<Coding>();
        int agreed = 0;
        for (var coding : codings) {
            var code = code(coding, tree);
            var others = codings.stream()
                    .filter(other -> !other.coder().equals(coding.coder()) && other.meets(coding))
                    .filter(other -> code(other, tree).equals(code))
                    .toList();
            if (others.isEmpty()) {
                alone.add(coding);
            } else if (others.stream().noneMatch(coding::isSamePlace)) {
                shifted.add(coding);
            } else {
                agreed++;
            }
        }
        return new Differences(alone, shifted, agreed);
    }

    /// What a coding's code counts as by now; empty where its code is no more.
    static Optional<CodeId> code(Coding coding, CodeTree tree) {
        return tree.resolve(coding.code()).map(CodeTree.Node::id);
    }
}
