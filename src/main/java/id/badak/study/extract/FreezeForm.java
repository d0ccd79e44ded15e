package id.badak.study.extract;

import id.badak.registry.programme.Chain;
import id.badak.shell.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What is asked to be frozen.
final class FreezeForm extends Fields {
    FreezeForm(Map<String, String> typed) {
        super(typed);
    }

    static FreezeForm empty(UUID operation) {
        return new FreezeForm(Map.of("operasi", operation.toString(), "rantai", Chain.PRODUCTION.name()));
    }

    String name() {
        return value("nama");
    }

    /// Checks all fields; empty when something is wrong with one.
    Optional<Chain> check() {
        fill("nama", FrozenDataset.LONGEST_NAME, "extract.fault.name");
        var chain = enumOf(Chain.class, "rantai");
        if (chain.isEmpty()) {
            faults().add("rantai", "extract.fault.chain");
        }
        if (uuid("operasi").isEmpty()) {
            faults().add("nama", "extract.fault.form");
        }
        return faults().any() ? Optional.empty() : chain;
    }
}
