package id.badak.coaching.request;

import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Slice;
import id.badak.registry.facility.Enterprise;
import java.time.Instant;
import java.util.Map;

/// What is open, or what was answered.
record DataRequestsView(
        Slice<DataRequest> requests, Map<EnterpriseId, Enterprise> enterprises, boolean open, Instant now) {

    String name(DataRequest request) {
        var enterprise = enterprises.get(request.enterprise());
        return enterprise == null ? request.enterprise().toString() : enterprise.name();
    }

    TimeLeft left(DataRequest request) {
        return TimeLeft.until(request.dueAt(), now);
    }

    /// Keeps the choice between waiting and answered from page to page.
    String more() {
        return open ? "" : "&keadaan=dijawab";
    }
}
