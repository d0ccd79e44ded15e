package id.badak.kernel;

import java.util.Locale;

/// A refusal: expected, named as a fact, with one sentence that says what to do next.
///
/// Each module has one sealed interface of them. The sentence stands in the module's messages under
/// `problem.<key>`, where `{0}`, `{1}` … are the facts. Retired keys stay listed.
public interface Problem {
    Kind kind();

    /// What the sentence needs; ids and figures, never a person's name.
    default Object[] facts() {
        return new Object[0];
    }

    /// Names the refusal: module package and fact, as in `mentoring.already-assigned`.
    default String key() {
        var type = getClass();
        var module = type.getPackageName();
        var fact = type.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
        return module.substring(module.lastIndexOf('.') + 1) + "." + fact;
    }

    static Refusal refuse(Problem problem) {
        return new Refusal(problem);
    }

    /// Why the answer is no, in HTTP's words.
    enum Kind {
        UNKNOWN(404),
        NOT_YOURS(403),
        WRONG_STATE(409),
        INCOMPLETE(422),
        TOO_LARGE(413),
        /// Nothing is wrong with the request but that it comes too soon after the others.
        TOO_OFTEN(429),
        /// What Badak itself stands on cannot be reached: nothing is wrong with the request, and later it will do.
        AWAY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
