package id.badak.study.inquiry;

import id.badak.study.material.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Codes with their way up: which category and which theme each belongs to.
public final class Codebook {
    private final Map<UUID, Code> codes = new HashMap<>();
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final List<Code> inOrder = new ArrayList<>();

    Codebook(List<Code> roots) {
        roots.forEach(this::add);
    }

    private void add(Code code) {
        codes.put(code.id(), code);
        inOrder.add(code);
        code.children().forEach(child -> {
            parents.put(child.id(), code.id());
            add(child);
        });
    }

    /// Every code, a parent before its children.
    public List<Code> all() {
        return List.copyOf(inOrder);
    }

    public List<Code> at(Code.Stage stage) {
        return inOrder.stream().filter(code -> code.stage() == stage).toList();
    }

    public boolean has(UUID code) {
        return codes.containsKey(code);
    }

    /// Gets a code by its id.
    ///
    /// @throws IllegalArgumentException for a code that is not there
    public Code get(UUID id) {
        var code = codes.get(id);
        if (code == null) {
            throw new IllegalArgumentException("no code " + id);
        }
        return code;
    }

    /// The axial code it is or lies under; itself where there is none.
    public UUID categoryOf(UUID code) {
        return above(code, Code.Stage.AXIAL);
    }

    /// The selective code it is or lies under; itself where there is none.
    public UUID themeOf(UUID code) {
        return above(code, Code.Stage.SELECTIVE);
    }

    private UUID above(UUID code, Code.Stage stage) {
        UUID at = code;
        while (at != null) {
            if (get(at).stage() == stage) {
                return at;
            }
            at = parents.get(at);
        }
        return code;
    }
}
