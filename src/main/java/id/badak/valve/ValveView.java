package id.badak.valve;

import id.badak.kernel.Problem;
import id.badak.registry.standard.Standards;
import id.badak.valve.ValveDraft.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param place    the facility's name
/// @param mentor   the name of who asked
/// @param head     the name of who decided; empty while it waits
/// @param office   the office's name, where an owner objects
/// @param read     whether the owner has said that they read it
/// @param decision what a head typed; empty before
/// @param problem  why it was refused; null before it is sent
record ValveView(
        ValveRequest request,
        String place,
        String mentor,
        String head,
        String office,
        boolean read,
        Standards standards,
        DecisionForm decision,
        @Nullable Problem problem) {

    record DecisionForm(String outcome, String words) {
        static final DecisionForm EMPTY = new DecisionForm("", "");

        boolean is(ValveRequest.Outcome one) {
            return outcome.equals(one.name());
        }
    }

    /// The field where the refusal's sentence leads.
    String faultAt() {
        return problem instanceof ValveProblem.ChooseOutcome ? "putusan" : "pertimbangan";
    }

    List<Item> items() {
        return request.draft().items();
    }

    /// The official wording of an item's clause.
    String statement(Item item) {
        return standards
                .find(item.edition())
                .map(edition -> edition.getClause(item.clause()).statement())
                .orElse("");
    }

    boolean hasOrder() {
        return request.draft().reason() == ValveReason.LEGAL_ORDER;
    }
}
