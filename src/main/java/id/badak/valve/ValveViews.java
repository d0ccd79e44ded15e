package id.badak.valve;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.office.Offices;
import id.badak.registry.standard.Standards;
import id.badak.valve.ValveView.DecisionForm;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ValveViews {
    private final Facilities facilities;
    private final Accounts accounts;
    private final Offices offices;
    private final Standards standards;

    ValveViews(Facilities facilities, Accounts accounts, Offices offices, Standards standards) {
        this.facilities = facilities;
        this.accounts = accounts;
        this.offices = offices;
        this.standards = standards;
    }

    ValveView of(ValveRequest request, boolean read, DecisionForm form, @Nullable Problem problem) {
        var decision = request.decision();
        var people = accounts.list(
                decision == null
                        ? List.of(request.requestedBy())
                        : Stream.of(request.requestedBy(), decision.by())
                                .distinct()
                                .toList());
        return new ValveView(
                request,
                facilities.get(request.facility()).name(),
                nameOf(people.get(request.requestedBy())),
                decision == null ? "" : nameOf(people.get(decision.by())),
                offices.getOwn().name(),
                read,
                standards,
                form,
                problem);
    }

    List<ValveListView.Row> rows(List<ValveRequest> requests) {
        var places = facilities.list(
                requests.stream().map(ValveRequest::facility).distinct().toList());
        List<AccountId> askers =
                requests.stream().map(ValveRequest::requestedBy).distinct().toList();
        var people = accounts.list(askers);
        return requests.stream()
                .map(request -> {
                    var place = places.get(request.facility());
                    return new ValveListView.Row(
                            request, place == null ? "" : place.name(), nameOf(people.get(request.requestedBy())));
                })
                .toList();
    }

    private static String nameOf(@Nullable Account person) {
        return person == null ? "" : person.name();
    }
}
