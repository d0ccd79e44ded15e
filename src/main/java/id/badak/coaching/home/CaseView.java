package id.badak.coaching.home;

import id.badak.coaching.visit.Visits;
import id.badak.registry.facility.ComplianceRecord;
import id.badak.registry.facility.Enterprise;
import java.time.LocalDate;
import java.util.List;

/// @param records what official inspections concluded: from there to here the wall is open
record CaseView(
        CaseSheet sheet,
        Enterprise enterprise,
        boolean consented,
        List<Visits.Summary> visits,
        List<ComplianceRecord> records,
        LocalDate today) {}
