package id.badak.study.folder;

import id.badak.kernel.YamlNode;
import id.badak.study.material.Code;
import id.badak.study.material.Project;
import java.util.List;

/// Codes of a project by the names that other files call them.
record Codes(List<Code> all) {
    static Codes of(Project project) {
        return new Codes(project.allCodes());
    }

    Code get(String file, YamlNode node, Code.Stage stage) {
        var found = all.stream()
                .filter(code -> code.stage() == stage && code.name().equals(node.text()))
                .toList();
        if (found.size() != 1) {
            throw FolderFault.at(
                    file, node, found.isEmpty() ? "no-such-code." + stage.name() : "code-twice", node.text());
        }
        return found.getFirst();
    }
}
