package id.badak.coaching.mentoring;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Slice;
import id.badak.registry.account.Account;
import id.badak.registry.facility.Facility;
import id.badak.registry.office.Regions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

record AssignmentsView(Slice<Row> facilities, List<Load> loads) {

    /// @param mentor the current mentor's name; empty when there is none
    record Row(Facility facility, String region, boolean consented, String mentor) {}

    record Load(String mentor, int cases) {}

    static AssignmentsView of(
            Slice<Facility> page,
            Set<EnterpriseId> consented,
            Map<FacilityId, MentorCase> cases,
            List<Account> mentors,
            Map<AccountId, Integer> counts,
            Regions regions) {
        var names = mentors.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        return new AssignmentsView(
                page.map(facility -> {
                    var standing = cases.get(facility.id());
                    var mentor = standing == null ? null : names.get(standing.mentor());
                    return new Row(
                            facility,
                            regions.nameOf(facility.regionCode()),
                            consented.contains(facility.enterprise()),
                            mentor == null ? "" : mentor.name());
                }),
                mentors.stream()
                        .map(mentor -> new Load(mentor.name(), counts.getOrDefault(mentor.id(), 0)))
                        .toList());
    }
}
