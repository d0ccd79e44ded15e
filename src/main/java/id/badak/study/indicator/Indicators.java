package id.badak.study.indicator;

import id.badak.database.StudyTransaction;
import id.badak.kernel.May;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.registry.office.Office;
import id.badak.registry.office.Offices;
import id.badak.registry.programme.Chain;
import id.badak.registry.programme.PermitKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/// The door to compliance figures: an office's own for its head and researchers, and all offices'
/// with small cells hidden for the national role.
@Service
@StudyTransaction(readOnly = true)
class Indicators {
    private final IndicatorStore store;
    private final Offices offices;
    private final PermitKinds permitKinds = PermitKinds.load();

    Indicators(IndicatorStore store, Offices offices) {
        this.store = store;
        this.offices = offices;
    }

    /// @param lines by year and chain; small cells are hidden already
    record National(List<Office> offices, List<NationalLine> lines) {}

    @May(
            act = "figure.read",
            roles = {Role.HEAD, Role.RESEARCHER})
    Figures count(Unit unit) {
        return new Figures(unit, store.list(unit), store.listCohorts());
    }

    @May(act = "mentoring.count", roles = Role.RESEARCHER)
    Mentoring countMentoring() {
        return new Mentoring(store.listMentoring(), store.countWithheld());
    }

    @May(act = "indicator.count-permits", roles = Role.RESEARCHER)
    PermitCount countPermits() {
        return new PermitCount(store.listPermits(), permitKinds);
    }

    Office getOwnOffice() {
        return offices.getOwn();
    }

    @May(act = "figure.read-national", roles = Role.NATIONAL)
    National countNational() {
        var named = offices.list().stream()
                .filter(office -> office.kind() != Office.Kind.NATIONAL)
                .toList();
        var ids = named.stream().map(Office::id).toList();
        return new National(named, lines(ids, store.listNational()));
    }

    private static List<NationalLine> lines(List<OfficeId> offices, List<IndicatorStore.OfficeLine> counted) {
        var years = new TreeSet<Integer>();
        var shares = new HashMap<Column, Map<OfficeId, Share>>();
        for (var one : counted) {
            years.add(one.line().year());
            shares.computeIfAbsent(new Column(one.line().year(), one.line().chain()), _ -> new HashMap<>())
                    .put(one.office(), one.line().share());
        }
        var lines = new ArrayList<NationalLine>();
        for (var year : years) {
            for (var chain : Chain.values()) {
                var column = shares.get(new Column(year, chain));
                if (column != null) {
                    lines.add(NationalLine.of(year, chain, offices, column));
                }
            }
        }
        return lines;
    }

    private record Column(int year, Chain chain) {}
}
