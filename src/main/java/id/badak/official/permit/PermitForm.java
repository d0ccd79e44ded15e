package id.badak.official.permit;

import id.badak.registry.programme.PermitKind;
import id.badak.registry.programme.PermitKinds;
import id.badak.shell.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A permit as it is typed from its document.
final class PermitForm extends Fields {
    PermitForm(Map<String, String> typed) {
        super(typed);
    }

    static PermitForm empty(UUID operation, UUID facility) {
        return new PermitForm(Map.of("operasi", operation.toString(), "sarana", facility.toString()));
    }

    Optional<PermitKind> kind(PermitKinds kinds) {
        return kinds.find(value("jenis"));
    }

    /// Reads all fields; empty when something is wrong with one.
    Optional<Permit.Document> document(PermitKinds kinds) {
        if (kind(kinds).isEmpty()) {
            faults().add("jenis", "permit.fault.kind");
        }
        fill("nomor", Permit.LONGEST_NUMBER, "permit.fault.number");
        fit("produk", Permit.LONGEST_PRODUCT, "permit.fault.product");
        var issued = date("terbit");
        if (issued.isEmpty()) {
            faults().add("terbit", "permit.fault.date");
        }
        var until = until();
        if (uuid("operasi").isEmpty()) {
            faults().add("nomor", "permit.fault.form");
        }
        return faults().any()
                ? Optional.empty()
                : Optional.of(new Permit.Document(value("nomor"), value("produk"), issued.orElseThrow(), until));
    }

    private @Nullable LocalDate until() {
        var until = date("sampai");
        if (until.isEmpty() && !value("sampai").isEmpty()) {
            faults().add("sampai", "permit.fault.date");
        }
        return until.orElse(null);
    }
}
