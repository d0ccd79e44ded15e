package id.badak.registry.enrolment;

import id.badak.kernel.Problem;
import id.badak.kernel.Sha256;
import id.badak.registry.facility.Enterprise;
import id.badak.registry.facility.Facility;
import id.badak.registry.facility.FacilityDraft;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What a spreadsheet would do, row by row, if it were applied now.
record ImportPlan(List<Outcome> outcomes) {
    ImportPlan {
        outcomes = List.copyOf(outcomes);
    }

    sealed interface Outcome {
        int row();
    }

    /// A facility not known yet.
    record Added(int row, FacilityDraft draft) implements Outcome {}

    /// A facility known with the same values.
    record Same(int row) implements Outcome {}

    /// A facility known with other values.
    record Changed(int row, FacilityDraft draft, Facility facility, Enterprise enterprise, List<Difference> differences)
            implements Outcome {
        Changed {
            differences = List.copyOf(differences);
        }
    }

    record Faulty(int row, List<FacilityForm.Fault> faults) implements Outcome {
        Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// @param now  the recorded value, a code where the field has codes
    /// @param then the row's
    record Difference(FacilityField field, String now, String then) {}

    List<Added> added() {
        return only(Added.class).toList();
    }

    List<Changed> changed() {
        return only(Changed.class).toList();
    }

    List<Faulty> faulty() {
        return only(Faulty.class).toList();
    }

    /// One faulty row holds back all of them.
    void requireFaultless() {
        if (!faulty().isEmpty()) {
            throw Problem.refuse(new EnrolmentProblem.RowsFaulty(faulty().size()));
        }
    }

    int sameCount() {
        return Math.toIntExact(only(Same.class).count());
    }

    /// Tells two plans apart: what was shown may only be applied while it is still what would
    /// happen.
    String digest() {
        var sha = new Sha256();
        outcomes.forEach(outcome -> sha.add(say(outcome)).add("\0"));
        return sha.hex();
    }

    private <T extends Outcome> Stream<T> only(Class<T> type) {
        return outcomes.stream().filter(type::isInstance).map(type::cast);
    }

    private static String say(Outcome outcome) {
        return switch (outcome) {
            case Added added -> "added " + added.row() + say(added.draft());
            case Same same -> "same " + same.row();
            case Changed changed ->
                "changed " + changed.row() + " " + changed.facility().id() + changed.differences();
            case Faulty faulty -> "faulty " + faulty.row() + faulty.faults();
        };
    }

    private static String say(FacilityDraft draft) {
        return Stream.of(
                        draft.reference(),
                        draft.enterpriseName(),
                        draft.ownerName(),
                        Objects.requireNonNullElse(draft.phone(), ""),
                        draft.name(),
                        draft.chain().name(),
                        draft.kind(),
                        draft.commodity(),
                        draft.regionCode(),
                        draft.address())
                .toList()
                .toString();
    }
}
