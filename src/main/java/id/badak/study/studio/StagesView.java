package id.badak.study.studio;

import id.badak.study.material.Code.Stage;
import java.util.List;

/// A codebook by how far the thinking has come, the furthest first.
record StagesView(Codebooks.Opened opened) {
    String path() {
        return "/penelitian/kajian/" + opened.study().id();
    }

    static List<Stage> stages() {
        return List.of(Stage.values()).reversed();
    }

    List<CodeTree.Staged> at(Stage stage) {
        return opened.tree().at(stage);
    }
}
