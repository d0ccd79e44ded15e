package id.badak.shell;

import id.badak.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is wrong in a form, field by field; all of it is collected and shown together.
public final class Faults {
    private final List<Fault> all = new ArrayList<>();

    /// One thing wrong.
    ///
    /// @param field the id of the element it stands at
    /// @param key   the sentence
    public record Fault(String field, String key, List<Object> facts) {
        public String say(Frame frame) {
            return frame.t(key, facts.toArray());
        }
    }

    public void add(String field, String key, Object... facts) {
        all.add(new Fault(field, key, List.of(facts)));
    }

    public void add(String field, Problem problem) {
        add(field, "problem." + problem.key(), problem.facts());
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /// In the order they were found, which is the order of the form.
    public List<Fault> list() {
        return List.copyOf(all);
    }

    public Optional<Fault> find(String field) {
        return all.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }
}
