package id.badak.study.interview;

import id.badak.kernel.Problem;
import id.badak.registry.programme.Chain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param problem why it was refused; null before
record InformantFormView(
        FieldStudy study, InformantForm form, @Nullable Problem problem) {
    String path() {
        return "/penelitian/kajian/" + study.id();
    }

    static List<Informant.Part> parts() {
        return List.of(Informant.Part.values());
    }

    static List<Chain> chains() {
        return List.of(Chain.values());
    }
}
