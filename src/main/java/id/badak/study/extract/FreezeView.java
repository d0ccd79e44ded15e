package id.badak.study.extract;

import id.badak.kernel.Problem;
import id.badak.registry.programme.Chain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param problem why it was refused; null before it is sent
record FreezeView(FreezeForm form, @Nullable Problem problem) {
    static List<Chain> chains() {
        return List.of(Chain.values());
    }
}
